package org.shenbao.identity;

import java.util.Locale;
import java.util.Set;
import org.shenbao.support.InvalidInput;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Outside the demonstration somebody must be able to keep accounts before the doors open: the first system administrator
 * comes from the environment, once, and with it the other two administrators when they are given.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements SmartInitializingSingleton {

    private final AccountMapper accounts;
    private final AccountOpening opening;
    private final Environment environment;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            AccountMapper accounts,
            AccountOpening opening,
            Environment environment,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.opening = opening;
        this.environment = environment;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Before the web server starts, so that a refusal leaves no door ajar. */
    @Override
    public void afterSingletonsInstantiated() {
        if (accounts.withRole(Role.SYSTEM_ADMIN, null).isEmpty()) {
            open("SHENBAO_ADMIN", "系统管理员", Role.SYSTEM_ADMIN);
        }
        if (accounts.withRole(Role.SECURITY_ADMIN, null).isEmpty() && isGiven("SHENBAO_SECURITY_ADMIN")) {
            open("SHENBAO_SECURITY_ADMIN", "安全保密管理员", Role.SECURITY_ADMIN);
        }
        if (accounts.withRole(Role.AUDIT_ADMIN, null).isEmpty() && isGiven("SHENBAO_AUDIT_ADMIN")) {
            open("SHENBAO_AUDIT_ADMIN", "安全审计员", Role.AUDIT_ADMIN);
        }
    }

    private boolean isGiven(String prefix) {
        return environment.containsProperty(prefix + "_USER");
    }

    private void open(String prefix, String displayName, String role) {
        String username = environment.getProperty(prefix + "_USER", "");
        String password = environment.getProperty(prefix + "_PASSWORD", "");
        if (username.isBlank() || password.isBlank()) {
            throw new NoAdministrator(prefix, "neither is set");
        }
        try {
            NewAccount account =
                    new NewAccount(username.toLowerCase(Locale.ROOT), displayName, password, null, null, Set.of(role));
            transaction.executeWithoutResult(status -> opening.open(account));
        } catch (InvalidInput unfit) {
            throw new NoAdministrator(prefix, unfit.detail());
        }
    }
}
