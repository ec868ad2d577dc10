package org.shenbao.modelling.migration;

import org.jspecify.annotations.Nullable;

/**
 * A process instance that runs.
 *
 * @param applicationId absent for round-level instances
 * @param body code of the body that received the application, or does the round-level work
 */
record RunningInstance(
        String instanceId,
        @Nullable Long applicationId,
        @Nullable String body,
        int version) {}
