package org.shenbao.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is about; whatever is absent does not narrow it.
 *
 * @param category leaf category
 * @param body the bodies of its subtree, by where applications come from
 * @param version of the programme's own diagram
 * @param from first day, Asia/Shanghai
 * @param to last day, Asia/Shanghai; what is open is told as it was at its end
 */
public record ReportFilter(
        @Nullable String programme,
        @Nullable Long roundId,
        @Nullable String category,
        @Nullable String body,
        @Nullable Integer version,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final ReportFilter NONE = new ReportFilter(null, null, null, null, null, null, null);
}
