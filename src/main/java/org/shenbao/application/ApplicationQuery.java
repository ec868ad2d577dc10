package org.shenbao.application;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list of applications shows. Every criterion is optional but the reader's scope.
 *
 * @param creditCode applications of this enterprise, drafts included
 * @param bodies submitted applications of these district bodies
 * @param text part of the number, the project's or the enterprise's name
 * @param sort column key: {@code updated} (newest first), {@code submitted} (oldest first) or {@code number}
 */
public record ApplicationQuery(
        @Nullable Long roundId,
        @Nullable String creditCode,
        @Nullable Set<String> bodies,
        @Nullable String stage,
        @Nullable String outcome,
        @Nullable String text,
        String sort,
        int limit,
        int offset) {}
