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
 * @param rootKey the programme's own diagram
 * @param rootNode node in the programme's own diagram: the call activity when the stay is in a called diagram
 * @param milestone the round's milestone that ends the time for it, null when the diagram names none
 * @param dueAt last second of the time for it; when a stay begins, its milestone says it
 * @param enteredWork working minutes from 2020-01-01 to entering
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
        @Nullable String awaits,
        String rootKey,
        int rootVersion,
        String rootNode,
        @Nullable String milestone,
        @Nullable Instant dueAt,
        int enteredWork) {

    /** Outcome of a stay that ended because the application was put elsewhere by hand. */
    public static final String MOVED = "moved";

    /** Whether it is in a diagram that the programme's own one called. */
    public boolean isCalled() {
        return !definitionKey.equals(rootKey);
    }

    /** The same stay, at a node of another version of its diagram. */
    public StageStay at(
            int version,
            String node,
            String name,
            String inStage,
            String waiting,
            @Nullable String message,
            @Nullable String until) {
        return new StageStay(
                id,
                applicationId,
                inStage,
                definitionKey,
                version,
                node,
                name,
                activityInstanceId,
                taskId,
                waiting,
                body,
                enteredAt,
                leftAt,
                outcome,
                message,
                rootKey,
                isCalled() ? rootVersion : version,
                isCalled() ? rootNode : node,
                until,
                dueAt,
                enteredWork);
    }

    /** The same stay, called from another version of the programme's diagram. */
    public StageStay calledFrom(int version, String node, String inStage, @Nullable String until) {
        return new StageStay(
                id,
                applicationId,
                inStage,
                definitionKey,
                definitionVersion,
                nodeId,
                nodeName,
                activityInstanceId,
                taskId,
                waitingOn,
                body,
                enteredAt,
                leftAt,
                outcome,
                awaits,
                rootKey,
                version,
                node,
                until,
                dueAt,
                enteredWork);
    }
}
