package org.shenbao.modelling.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a run.
 *
 * @param applicationId absent for round-level instances
 * @param title applicant and number as they were when the run began
 * @param state {@code waiting}, {@code migrated}, {@code failed} or {@code gone} (ended or moved on before its turn)
 * @param problems why it stayed where it was, one sentence a line
 */
record MigrationItem(
        long runId,
        int seq,
        String instanceId,
        @Nullable Long applicationId,
        String title,
        String state,
        @Nullable String problems,
        @Nullable Instant at) {}
