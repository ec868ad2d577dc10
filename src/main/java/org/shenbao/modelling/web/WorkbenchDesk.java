package org.shenbao.modelling.web;

import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
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
        Actor actor = actors.get();
        if (!actor.has(Role.ANALYST) && !actor.has(Role.APPROVER)) {
            throw new Forbidden("模型工作台仅供流程分析员和模型审批员使用。");
        }
    }
}
