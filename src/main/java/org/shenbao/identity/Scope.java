package org.shenbao.identity;

import java.util.Set;
import org.shenbao.catalogue.Bodies;
import org.shenbao.support.Actor;
import org.shenbao.support.Forbidden;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Component;

/** What an official may see: everything of the own body and of those below it, nothing beside or above. */
@Component
public class Scope {

    private final Bodies bodies;

    Scope(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Codes of the bodies whose applications the actor sees; empty for anybody who is not an official. */
    public Set<String> bodies(Actor actor) {
        return actor.has(Role.OFFICER) || actor.has(Role.LEADER)
                ? actor.bodyCode().map(bodies::subtree).orElse(Set.of())
                : Set.of();
    }

    /** Codes of the bodies whose applications' routing the actor changes or approves: of the own body and those below it. */
    public Set<String> routed(Actor actor) {
        if (!actor.has(Role.ANALYST) && !actor.has(Role.APPROVER)) {
            throw new Forbidden("您的角色不能进行此项操作。");
        }
        return actor.bodyCode().map(bodies::subtree).orElse(Set.of());
    }

    public boolean admits(Actor actor, String bodyCode) {
        return actor.isSystem() || bodies(actor).contains(bodyCode);
    }

    /**
     * Foreign things look as if they did not exist.
     *
     * @param what Chinese noun of the thing, such as 申报
     * @throws NotFound when the body is outside the actor's subtree
     */
    public void require(Actor actor, String bodyCode, String what) {
        if (!admits(actor, bodyCode)) {
            throw new NotFound(what);
        }
    }
}
