package org.shenbao.recommendation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Component;

/** Who sees and who handles a package. A package out of sight looks like one that does not exist. */
@Component
class PackageAccess {

    private final CurrentActor actors;
    private final Bodies bodies;

    PackageAccess(CurrentActor actors, Bodies bodies) {
        this.actors = actors;
        this.bodies = bodies;
    }

    /** Scope of the actor's list: packages of the bodies below, and whatever left for the actor's own desk. */
    PackageQuery query(@Nullable Long roundId, @Nullable PackageState state, int limit, int offset) {
        String body = ownBody();
        return new PackageQuery(bodies.subtree(body), body, roundId, state, limit, offset);
    }

    RecommendationPackage visible(RecommendationPackage found) {
        String body = ownBody();
        Set<String> below = bodies.subtree(body);
        boolean arrived = found.intakeBody().equals(body) && found.submittedAt() != null;
        if (!arrived && !below.contains(found.bodyCode())) {
            throw new NotFound("推荐包");
        }
        return found;
    }

    boolean mayCompose(RecommendationPackage found) {
        return actors.get().has(Role.OFFICER) && ownBody().equals(found.bodyCode());
    }

    boolean mayReceive(RecommendationPackage found) {
        return actors.get().has(Role.OFFICER) && ownBody().equals(found.intakeBody());
    }

    /** @throws Forbidden unless the actor is an officer of the recommending body */
    Actor composer(RecommendationPackage found) {
        if (!mayCompose(visible(found))) {
            throw new Forbidden("只有推荐单位的经办人员可以编制和上报本推荐包。");
        }
        return actors.get();
    }

    /** @throws Forbidden unless the actor is an officer of the intake desk */
    Actor receiver(RecommendationPackage found) {
        if (!mayReceive(visible(found))) {
            throw new Forbidden("只有接收单位的经办人员可以登记推荐包到达。");
        }
        return actors.get();
    }

    private String ownBody() {
        Actor actor = actors.get();
        if (!actor.has(Role.OFFICER) && !actor.has(Role.LEADER)) {
            throw new Forbidden("您的角色不能查看推荐包。");
        }
        return actor.bodyCode().orElseThrow(() -> new Forbidden("您的账号未归属任何单位。"));
    }
}
