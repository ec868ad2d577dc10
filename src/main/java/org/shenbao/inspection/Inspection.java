package org.shenbao.inspection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

/**
 * One visit.
 *
 * @param visitNo 1 for the first visit
 * @param notes what the enterprise should have ready
 * @param result absent before the findings are entered
 */
record Inspection(
        ApplicationId applicationId,
        int visitNo,
        Instant scheduledFor,
        String address,
        String notes,
        String scheduledBy,
        Instant scheduledAt,
        @Nullable Result result,
        @Nullable LocalDate inspectedOn,
        @Nullable String findings,
        @Nullable String foundBy,
        @Nullable Instant foundAt,
        int version) {

    enum Result {
        PASSED,
        FAILED
    }
}
