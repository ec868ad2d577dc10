package org.shenbao.identity;

import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.StaleWrite;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The password of whoever is at work, changed by knowing the old one. */
@Component
public class OwnPassword {

    private final CurrentActor actors;
    private final AccountMapper mapper;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SignInThrottle throttle;
    private final AuditTrail trail;
    private final boolean demo;

    OwnPassword(
            CurrentActor actors,
            AccountMapper mapper,
            Passwords passwords,
            PasswordRules rules,
            SignInThrottle throttle,
            AuditTrail trail,
            Environment environment) {
        this.actors = actors;
        this.mapper = mapper;
        this.passwords = passwords;
        this.rules = rules;
        this.throttle = throttle;
        this.trail = trail;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * Changes the password.
     *
     * @param address network address of the caller: guessing the old password is slowed down like signing in
     * @return whose password it was
     * @throws InvalidInput when the old one is wrong or the new one too weak
     * @throws Forbidden for the demonstration's accounts, whose password stands on the login page
     * @throws TooManyAttempts after too many wrong guesses
     */
    @Transactional
    public String change(String old, String wanted, String address) {
        Actor actor = actors.get();
        AccountRow account = mapper.find(actor.username()).orElseThrow(SignInRequired::new);
        SignInThrottle.Attempt attempt = throttle.begin(account.username(), address);
        if (!passwords.matches(old.toCharArray(), account.passwordHash())) {
            throw InvalidInput.of("oldPassword", "原密码不正确。");
        }
        attempt.succeeded();
        check(account.username(), old, wanted);
        if (mapper.setPassword(account.username(), passwords.hash(wanted), account.version()) == 0) {
            throw new StaleWrite("该账号");
        }
        trail.record(AuditEntry.of("identity.password-changed", "account", account.username(), null));
        return account.username();
    }

    private void check(String username, String old, String wanted) {
        if (demo && old.equals(DemoPassword.VALUE)) {
            throw new Forbidden("演示账号的密码供所有人使用，不能修改；自行注册或开立的账号可以修改。");
        }
        if (wanted.equals(old)) {
            throw InvalidInput.of("newPassword", "新密码不能与原密码相同。");
        }
        rules.fault(username, wanted).ifPresent(fault -> {
            throw InvalidInput.of("newPassword", fault);
        });
    }
}
