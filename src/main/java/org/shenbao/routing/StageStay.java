package org.shenbao.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stay of an application in a stage: from reaching a node to leaving it.
 *
 * @param stage stage key
 * @param nodeName label of the node in the diagram
 * @param activityInstanceId the engine's name of this one stay: it survives a migration and the end of a parallel branch,
 *     which executions do not
 * @param waitingOn {@code applicant}, {@code office} or {@code expert}
 * @param body body whose officials are to act, null when none is
 * @param awaits id of the {@link Message} that ends the stay, null at a task
 * @param outcome what the stay ended with, {@link #MOVED} when an analyst ended it; null while it lasts or when it ended
 *     without a decision
 */
public record StageStay(
        long id,
        long applicationId,
        String stage,
        String definitionKey,
        int definitionVersion,
        String nodeId,
        String nodeName,
        String activityInstanceId,
        @Nullable String taskId,
        String waitingOn,
        @Nullable String body,
        Instant enteredAt,
        @Nullable Instant leftAt,
        @Nullable String outcome,
        @Nullable String awaits) {

    /** Outcome of a stay that ended because the application was put elsewhere by hand. */
    public static final String MOVED = "moved";
}
