package org.shenbao.reporting;

import org.shenbao.catalogue.Bodies;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.springframework.stereotype.Component;

/** Who may read the reports, and of which bodies. */
@Component
public class Readers {

    private final CurrentActor actors;
    private final Bodies bodies;

    Readers(CurrentActor actors, Bodies bodies) {
        this.actors = actors;
        this.bodies = bodies;
    }

    /** @throws Forbidden when the caller is no leader, analyst or officer of a body */
    public Reader current() {
        Actor actor = actors.get();
        if (!actor.has(Role.LEADER) && !actor.has(Role.ANALYST) && !actor.has(Role.OFFICER)) {
            throw new Forbidden("统计报表仅供主管部门工作人员和流程分析员查阅。");
        }
        String own = actor.bodyCode().orElseThrow(() -> new Forbidden("您的账号未关联主管部门，不能查阅统计报表。"));
        return new Reader(own, bodies.subtree(own));
    }
}
