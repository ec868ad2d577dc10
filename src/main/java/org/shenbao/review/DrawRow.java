package org.shenbao.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draw as stored.
 *
 * @param pool {@link ExpertPool} as JSON, as it was sealed
 * @param seed kept to ourselves until the draw is executed
 * @param drawn usernames as JSON, lowest ticket first
 */
record DrawRow(
        long panelId,
        int sequenceNo,
        int seats,
        String reason,
        String pool,
        String commitment,
        String seed,
        String sealedBy,
        Instant sealedAt,
        @Nullable String witness,
        @Nullable String witnessName,
        @Nullable String drawn,
        @Nullable String drawnBy,
        @Nullable Instant drawnAt) {

    boolean isExecuted() {
        return drawnAt != null;
    }
}
