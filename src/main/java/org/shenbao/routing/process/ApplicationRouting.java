package org.shenbao.routing.process;

import org.shenbao.application.ApplicationSubmitted;
import org.shenbao.application.ApplicationSupplemented;
import org.shenbao.application.ApplicationWithdrawn;
import org.shenbao.routing.Message;
import org.shenbao.routing.Workflow;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the token when the applicant acts, in the applicant's transaction: both happen or neither. */
@Component
class ApplicationRouting {

    private final Workflow workflow;

    ApplicationRouting(Workflow workflow) {
        this.workflow = workflow;
    }

    @EventListener
    void on(ApplicationSubmitted submitted) {
        workflow.start(submitted.id());
    }

    @EventListener
    void on(ApplicationSupplemented supplemented) {
        workflow.tell(supplemented.id(), Message.SUPPLEMENTED);
    }

    @EventListener
    void on(ApplicationWithdrawn withdrawn) {
        workflow.tell(withdrawn.id(), Message.WITHDRAWN);
    }
}
