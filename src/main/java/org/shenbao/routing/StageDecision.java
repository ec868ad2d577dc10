package org.shenbao.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an official decided by completing a task.
 *
 * @param stage stage key
 * @param taskKey id of the task's node
 * @param outcomeLabel what the outcome was called in the diagram of the time
 * @param fields the form's other data as JSON object
 * @param actor account name
 */
public record StageDecision(
        long id,
        @Nullable Long applicationId,
        String businessKey,
        String stage,
        String taskKey,
        String taskName,
        String outcome,
        String outcomeLabel,
        @Nullable String opinion,
        String fields,
        String actor,
        Instant decidedAt) {}
