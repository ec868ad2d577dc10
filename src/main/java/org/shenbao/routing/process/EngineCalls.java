package org.shenbao.routing.process;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.Problem;
import org.shenbao.support.StaleWrite;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Calls the engine for the modules: they have checked who acts, so the engine does not check again; and what a listener
 * or delegate refused comes out as the problem it threw, not as the engine's wrapping of it.
 */
@Component
class EngineCalls {

    private final IdentityService identities;

    EngineCalls(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    <T> T call(Supplier<T> work) {
        Authentication caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } catch (ProcessEngineException e) {
            throw unwrapped(e);
        } finally {
            restore(caller);
        }
    }

    private void restore(@Nullable Authentication caller) {
        if (caller != null) {
            identities.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
        }
    }

    private static RuntimeException unwrapped(ProcessEngineException e) {
        if (e instanceof OptimisticLockingException) {
            return new StaleWrite("该任务");
        }
        return Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
                .filter(Problem.class::isInstance)
                .map(RuntimeException.class::cast)
                .findFirst()
                .orElse(e);
    }
}
