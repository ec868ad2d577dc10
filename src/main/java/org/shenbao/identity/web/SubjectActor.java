package org.shenbao.identity.web;

import java.util.Optional;
import org.apache.shiro.subject.Subject;
import org.apache.shiro.util.ThreadContext;
import org.shenbao.identity.Account;
import org.shenbao.identity.Accounts;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The actor of a web request is its Shiro subject; outside any request it is the system itself. The account is read
 * once per request, so that a disabled account or a lost role takes effect at the next one.
 */
@Component
class SubjectActor implements CurrentActor {

    private static final String KEY = SubjectActor.class.getName() + ":";

    private final ThreadLocal<Boolean> system = ThreadLocal.withInitial(() -> false);
    private final Accounts accounts;

    SubjectActor(@Lazy Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Actor> find() {
        if (system.get()) {
            return Optional.of(Actor.SYSTEM);
        }
        Subject subject = ThreadContext.getSubject();
        if (subject == null) {
            return RequestContextHolder.getRequestAttributes() == null ? Optional.of(Actor.SYSTEM) : Optional.empty();
        }
        return subject.getPrincipal() instanceof String username ? signedIn(username) : Optional.empty();
    }

    @Override
    public void asSystem(Runnable work) {
        boolean outer = system.get();
        system.set(true);
        try {
            work.run();
        } finally {
            system.set(outer);
        }
    }

    private Optional<Actor> signedIn(String username) {
        if (ThreadContext.get(KEY + username) instanceof Actor known) {
            return Optional.of(known);
        }
        Optional<Actor> actor =
                accounts.find(username).filter(account -> !account.disabled()).map(Account::toActor);
        actor.ifPresent(found -> ThreadContext.put(KEY + username, found));
        return actor;
    }
}
