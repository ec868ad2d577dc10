package org.shenbao.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.realm.AuthenticatingRealm;
import org.shenbao.support.Sha256;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Our accounts, for Shiro. An unknown or disabled user costs the same time and ends the same way as a wrong password. */
@Component
class AccountRealm extends AuthenticatingRealm {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final AccountMapper accounts;
    private final Passwords passwords;

    /** Credentials that matched lately: a script with HTTP Basic need not pay for Argon2 at each request. */
    private final Cache<String, Boolean> matched = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    private final String pepper = UUID.randomUUID().toString();

    AccountRealm(@Lazy AccountMapper accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
        setAuthenticationTokenClass(UsernamePasswordToken.class);
        setCachingEnabled(false);
        setCredentialsMatcher(this::matches);
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        String username = ((UsernamePasswordToken) token).getUsername().toLowerCase(Locale.ROOT);
        String hash = accounts.find(username)
                .filter(row -> !row.disabled())
                .map(AccountRow::passwordHash)
                .orElseGet(passwords::decoy);
        return new SimpleAuthenticationInfo(username, hash, getName());
    }

    private boolean matches(AuthenticationToken token, AuthenticationInfo info) {
        char[] password = ((UsernamePasswordToken) token).getPassword();
        String hash = (String) info.getCredentials();
        String key = Sha256.hex(pepper + hash + '\n' + new String(password));
        if (matched.getIfPresent(key) != null) {
            return true;
        }
        boolean match = passwords.matches(password, hash);
        if (match) {
            matched.put(key, true);
        }
        return match;
    }
}
