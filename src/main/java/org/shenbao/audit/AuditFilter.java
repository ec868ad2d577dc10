package org.shenbao.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of the trail looks for; null leaves a column open.
 *
 * @param from first instant included
 * @param until first instant no longer included
 */
public record AuditFilter(
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant until) {}
