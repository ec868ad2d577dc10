package org.shenbao.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger.
 *
 * @param leadTime ISO 8601, {@code PT0S} for the cut-off itself
 * @param affected 项: applications closed, or people and offices reminded
 * @param settledAt when the last process instance had followed; null while they follow
 */
public record Firing(
        long id,
        long roundId,
        String milestone,
        String kind,
        String leadTime,
        Instant plannedAt,
        Instant firedAt,
        String node,
        int affected,
        String outcome,
        @Nullable Instant settledAt) {}
