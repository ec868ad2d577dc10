package org.shenbao.modelling.web;

import org.shenbao.identity.Role;
import org.shenbao.support.CurrentActor;
import org.springframework.stereotype.Component;

/** Who may look at the workbench. */
@Component
class WorkbenchDesk {

    private final CurrentActor actors;

    WorkbenchDesk(CurrentActor actors) {
        this.actors = actors;
    }

    /** @throws org.shenbao.support.Forbidden unless the caller works with models */
    void reader() {
        actors.require(Role.ANALYST);
    }
}
