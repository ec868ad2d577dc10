package org.shenbao.modelling.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Running instances that were, or are being, taken from one version to another.
 *
 * @param instructions steps of the plan as JSON
 * @param state {@code running}, {@code stopped} or {@code done}
 * @param startedBy account name
 * @param body body of whoever started it
 */
record MigrationRun(
        long id,
        String processKey,
        String processName,
        int fromVersion,
        int toVersion,
        String instructions,
        String reason,
        String state,
        String startedBy,
        String body,
        Instant startedAt,
        @Nullable Instant endedAt) {}
