package org.shenbao.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

/**
 * One application for one expert: the scorecard without its scores.
 *
 * @param conflictReason why the expert stepped back from this application
 * @param siteCheck whether the expert suggests a site check
 */
public record Assignment(
        long id,
        long panelId,
        ApplicationId applicationId,
        String expert,
        State state,
        @Nullable String conflictReason,
        String commentText,
        boolean siteCheck,
        @Nullable Instant submittedAt,
        int version) {

    /** Whether it counts. */
    public enum State {
        OPEN,
        RECUSED,
        SUBMITTED
    }
}
