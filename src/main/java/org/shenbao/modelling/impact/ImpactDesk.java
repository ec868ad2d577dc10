package org.shenbao.modelling.impact;

import java.util.Set;
import org.shenbao.catalogue.Bodies;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.springframework.stereotype.Component;

/** Whose applications an analyst may replay, and who may read what came of it. */
@Component
class ImpactDesk {

    private final CurrentActor actors;
    private final Bodies bodies;

    ImpactDesk(CurrentActor actors, Bodies bodies) {
        this.actors = actors;
        this.bodies = bodies;
    }

    /** @throws Forbidden unless the caller is an analyst of a body */
    Actor analyst() {
        Actor analyst = actors.require(Role.ANALYST);
        if (analyst.bodyCode().isEmpty()) {
            throw new Forbidden("您的账号没有所属单位，不能分析申报数据。");
        }
        return analyst;
    }

    /** @throws Forbidden unless the caller works with models */
    Actor reader() {
        Actor actor = actors.get();
        if (!actor.has(Role.ANALYST) && !actor.has(Role.APPROVER)) {
            throw new Forbidden("影响分析仅供流程分析员和模型审批员使用。");
        }
        return actor;
    }

    /** The own body and those below it. */
    Set<String> bodies(Actor actor) {
        return actor.bodyCode().map(bodies::subtree).orElse(Set.of());
    }

    boolean mayRead(ImpactRun run) {
        return bodies(reader()).contains(run.bodyCode());
    }
}
