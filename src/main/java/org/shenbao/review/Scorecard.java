package org.shenbao.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert's own view of one application to judge: nothing of any other expert is in it.
 *
 * @param writable whether the expert may still change it
 * @param version to be sent back with the next write
 */
public record Scorecard(
        long id,
        long applicationId,
        String panelTitle,
        String enterprise,
        String project,
        Assignment.State state,
        boolean writable,
        @Nullable String conflictReason,
        List<Line> lines,
        String comment,
        boolean siteCheck,
        @Nullable Instant submittedAt,
        int version) {

    /** @param score 0 to 100, absent while not given */
    public record Line(
            String dimension,
            String nameZh,
            String criteriaZh,
            @Nullable BigDecimal score) {}
}
