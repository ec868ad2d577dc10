package org.shenbao.notice;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

/**
 * One line of a notice, as published.
 *
 * @param amountWan 万元
 */
public record NoticeItem(
        long id,
        long noticeId,
        int positionNo,
        ApplicationId applicationId,
        String enterprise,
        String project,
        String district,
        BigDecimal amountWan,
        State state,
        @Nullable Instant decidedAt) {

    /** What became of it. */
    public enum State {
        LISTED,
        /** An objection is being looked into. */
        FROZEN,
        CONFIRMED,
        REVOKED
    }

    boolean isOpen() {
        return state == State.LISTED || state == State.FROZEN;
    }
}
