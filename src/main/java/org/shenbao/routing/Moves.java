package org.shenbao.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

/** An application put elsewhere on its route by hand, by an analyst of its bodies, with a reason and a trace. */
public interface Moves {

    /**
     * @throws org.shenbao.support.NotFound when there is none, or it is none of the caller's bodies'
     * @throws NotAwaited when it is not routed, or not any more
     */
    Places places(ApplicationId id);

    /**
     * Ends what is open at one node, or everything that is open, and goes on at another.
     *
     * @param from node where it must stand now, as the caller saw it
     * @param to one of the targets
     * @throws NotAwaited when it does not stand there any more
     * @throws org.shenbao.support.InvalidInput without a reason, or when it cannot go there
     * @throws MoveRefused while somebody else's work holds it where it is
     */
    void move(ApplicationId id, String from, String to, String reason);

    /**
     * @param current where it stands
     * @param targets where it could go
     * @param obstacle why it cannot go anywhere now
     */
    record Places(
            List<RouteNode> current,
            List<RouteNode> targets,
            @Nullable String obstacle) {}
}
