package org.shenbao.identity;

import java.util.Set;
import org.shenbao.catalogue.Bodies;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Component;

/** The officer at work and the bodies whose business the officer may do: the own one and those below it. */
@Component
public class Desk {

    private final CurrentActor actors;
    private final Bodies bodies;

    Desk(CurrentActor actors, Bodies bodies) {
        this.actors = actors;
        this.bodies = bodies;
    }

    /** @throws Forbidden when the caller is no officer */
    public Actor officer() {
        return actors.require(Role.OFFICER);
    }

    /**
     * Who looks without acting: an officer or the leader.
     *
     * @throws Forbidden when the caller is neither
     */
    public Actor reader() {
        Actor actor = actors.get();
        if (!actor.has(Role.OFFICER) && !actor.has(Role.LEADER)) {
            throw new Forbidden("仅供主管部门工作人员查阅。");
        }
        return actor;
    }

    /**
     * @throws Forbidden when the caller is neither officer nor leader
     * @throws NotFound when it is not the reader's business
     */
    public void readerFor(String bodyCode, String what) {
        if (!bodiesOf(reader()).contains(bodyCode)) {
            throw new NotFound(what);
        }
    }

    /**
     * @param bodyCode body whose business it is
     * @param what Chinese noun of the business, such as 评审组
     * @throws Forbidden when the caller is no officer
     * @throws NotFound when it is not the officer's business
     */
    public Actor officerFor(String bodyCode, String what) {
        Actor officer = officer();
        if (!bodiesOf(officer).contains(bodyCode)) {
            throw new NotFound(what);
        }
        return officer;
    }

    public Set<String> bodiesOf(Actor officer) {
        return officer.bodyCode().map(bodies::subtree).orElse(Set.of());
    }
}
