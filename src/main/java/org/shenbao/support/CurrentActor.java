package org.shenbao.support;

import java.util.Optional;

/** Who acts in this thread. {@code identity} implements it over the Shiro subject. */
public interface CurrentActor {

    /** Nobody signed in and no system work under way: empty. */
    Optional<Actor> find();

    /** Runs work of the system's own (jobs, start-up) as {@link Actor#SYSTEM}. */
    void asSystem(Runnable work);

    /** @throws Forbidden when nobody is signed in */
    default Actor get() {
        return find().orElseThrow(() -> new Forbidden("请先登录。"));
    }

    /** @throws Forbidden when the actor lacks the role */
    default Actor require(String role) {
        Actor actor = get();
        if (!actor.has(role)) {
            throw new Forbidden("您的角色不能进行此项操作。");
        }
        return actor;
    }
}
