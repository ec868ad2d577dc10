package org.shenbao.routing;

import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

/**
 * An application has reached a stage. Published inside the transaction that moved it. What a stage means follows from
 * what its node waits for, not from its name.
 *
 * @param stage key of the stage, such as {@code district-submission}
 * @param awaits the message that moves it on; null where officials decide in a task
 * @param body body that sees to it; null when the applicant is to act, or before the task has one
 */
public record StageEntered(
        ApplicationId id,
        String stage,
        @Nullable Message awaits,
        @Nullable String body) {}
