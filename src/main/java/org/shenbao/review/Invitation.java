package org.shenbao.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An expert drawn for a panel.
 *
 * @param sequenceNo draw that found the expert
 * @param reason why the expert declined, or why the office no longer waits
 */
public record Invitation(
        long panelId,
        String expert,
        int sequenceNo,
        State state,
        @Nullable String reason,
        Instant invitedAt,
        @Nullable Instant respondedAt) {

    /** What became of it. */
    public enum State {
        INVITED,
        ACCEPTED,
        DECLINED,
        /** No answer in time: the office stopped waiting. */
        LAPSED
    }
}
