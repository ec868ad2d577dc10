package org.shenbao.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of a stay.
 *
 * @param work working minutes from 2020-01-01 to leaving
 * @param outcome of the task, null where nobody decided
 */
record Leaving(
        long applicationId,
        String activityInstanceId,
        Instant at,
        int work,
        @Nullable String outcome) {}
