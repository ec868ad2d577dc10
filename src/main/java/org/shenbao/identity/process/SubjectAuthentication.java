package org.shenbao.identity.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.springframework.stereotype.Component;

/** Whoever passed the door is known to the engine and its webapps under the same name. */
@Component
class SubjectAuthentication implements AuthenticationProvider {

    private final CurrentActor actors;

    SubjectAuthentication(CurrentActor actors) {
        this.actors = actors;
    }

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return actors.find()
                .filter(actor -> !actor.isSystem())
                .map(SubjectAuthentication::authenticated)
                .orElseGet(AuthenticationResult::unsuccessful);
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // The door has challenged already.
    }

    private static AuthenticationResult authenticated(Actor actor) {
        AuthenticationResult result = AuthenticationResult.successful(actor.username());
        result.setGroups(EngineGroups.of(actor));
        result.setTenants(List.of());
        return result;
    }
}
