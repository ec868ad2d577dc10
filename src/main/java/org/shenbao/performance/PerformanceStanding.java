package org.shenbao.performance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param due whether the applicant is to report now
 * @param targets as officials fixed them; null before
 * @param until last second of the time for it; null while the office has set none
 * @param reports oldest first
 */
public record PerformanceStanding(
        boolean due, @Nullable String targets, @Nullable Instant until, List<PerformanceReport> reports) {}
