package org.shenbao.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An objection to one item. Who objects is known to the office only.
 *
 * @param number under which the objector can ask, such as {@code YY2027-0003-001}
 * @param findings what the office found and why it decided so
 */
public record Objection(
        long id,
        long noticeId,
        long itemId,
        String number,
        String objector,
        String contact,
        String content,
        Instant receivedAt,
        State state,
        @Nullable String findings,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        int version) {

    /** What the office decided. */
    public enum State {
        RECEIVED,
        UPHELD,
        DISMISSED
    }
}
