package org.shenbao.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One visit as people see it.
 *
 * @param result PASSED or FAILED; absent before the findings are entered
 */
public record Visit(
        int visitNo,
        Instant scheduledFor,
        String address,
        String notes,
        List<String> team,
        @Nullable String result,
        @Nullable LocalDate inspectedOn,
        @Nullable String findings) {

    /** What the enterprise sees: the appointment, not the findings. */
    public Visit forApplicant() {
        return new Visit(visitNo, scheduledFor, address, notes, team, null, null, null);
    }
}
