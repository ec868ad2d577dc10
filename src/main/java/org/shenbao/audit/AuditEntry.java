package org.shenbao.audit;

import org.jspecify.annotations.Nullable;

/**
 * One write, as its module tells it. The trail adds who, from where and when.
 *
 * @param action what was done, {@code <module>.<past participle>}, such as {@code application.submitted}
 * @param subjectType kind of thing written, such as {@code application}; together with the id it names the chain
 * @param subjectId key of that thing
 * @param onBehalfOf username of whom the actor stands in for
 * @param before state before the write, a record or map; kept as JSON
 * @param after state after the write, likewise
 */
public record AuditEntry(
        String action,
        String subjectType,
        String subjectId,
        @Nullable String onBehalfOf,
        @Nullable Object before,
        @Nullable Object after) {

    public static AuditEntry of(String action, String subjectType, Object subjectId, @Nullable Object after) {
        return new AuditEntry(action, subjectType, String.valueOf(subjectId), null, null, after);
    }

    public static AuditEntry change(
            String action, String subjectType, Object subjectId, @Nullable Object before, @Nullable Object after) {
        return new AuditEntry(action, subjectType, String.valueOf(subjectId), null, before, after);
    }
}
