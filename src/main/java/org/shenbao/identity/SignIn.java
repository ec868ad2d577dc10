package org.shenbao.identity;

import java.util.Locale;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.subject.Subject;
import org.springframework.stereotype.Component;

/** Checks a username and password, slowly for whoever keeps failing. */
@Component
public class SignIn {

    private final SignInThrottle throttle;
    private final SignInLog log;

    SignIn(SignInThrottle throttle, SignInLog log) {
        this.throttle = throttle;
        this.log = log;
    }

    /**
     * Signs the subject in.
     *
     * @param address network address of the caller
     * @throws BadCredentials whether the user is unknown, disabled or the password wrong
     * @throws TooManyAttempts after too many failures of this account or from this address
     */
    public void signIn(Subject subject, String username, String password, String address) {
        String account = username.strip().toLowerCase(Locale.ROOT);
        SignInThrottle.Attempt attempt = throttle.begin(account, address);
        try {
            subject.login(new UsernamePasswordToken(account, password));
        } catch (AuthenticationException e) {
            log.failed(account);
            throw new BadCredentials();
        }
        attempt.succeeded();
    }
}
