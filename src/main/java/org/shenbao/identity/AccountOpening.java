package org.shenbao.identity;

import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.support.InvalidInput;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one place where accounts come into being. Who may ask for one is the caller's business. */
@Component
class AccountOpening {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{2,59}");

    private final AccountMapper mapper;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final AuditTrail trail;
    private final Clock clock;

    AccountOpening(AccountMapper mapper, Passwords passwords, PasswordRules rules, AuditTrail trail, Clock clock) {
        this.mapper = mapper;
        this.passwords = passwords;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws InvalidInput when the username is taken or unusable, or the password too weak */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(NewAccount account) {
        if (!USERNAME.matcher(account.username()).matches()) {
            throw InvalidInput.of("username", "用户名须以小写字母开头，由 3 至 60 位小写字母、数字、点、下划线或连字符组成。");
        }
        rules.fault(account.username(), account.password()).ifPresent(fault -> {
            throw InvalidInput.of("password", fault);
        });
        insert(account, passwords.hash(account.password()));
    }

    void insert(NewAccount account, String hash) {
        try {
            mapper.insert(new AccountRow(
                    account.username(),
                    account.displayName(),
                    hash,
                    account.bodyCode(),
                    account.creditCode(),
                    false,
                    clock.instant(),
                    1));
        } catch (DuplicateKeyException taken) {
            throw InvalidInput.of("username", "该用户名已被使用，请换一个。");
        }
        account.roles().forEach(role -> mapper.addRole(account.username(), role));
        trail.record(AuditEntry.of("identity.account-opened", "account", account.username(), described(account)));
    }

    private static Map<String, Object> described(NewAccount account) {
        return Map.of(
                "displayName", account.displayName(),
                "bodyCode", String.valueOf(account.bodyCode()),
                "creditCode", String.valueOf(account.creditCode()),
                "roles", account.roles());
    }
}
