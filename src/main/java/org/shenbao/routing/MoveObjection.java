package org.shenbao.routing;

import java.util.Optional;
import org.shenbao.application.ApplicationId;

/** A module whose round-level work holds applications where they wait says so: moved away, they would be missed there. */
public interface MoveObjection {

    /** Chinese sentence that says what holds it and what to do; empty when nothing does. */
    Optional<String> against(ApplicationId id);
}
