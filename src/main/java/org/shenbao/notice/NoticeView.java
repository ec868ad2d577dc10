package org.shenbao.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as people see it.
 *
 * @param takesObjections whether the public may object now
 * @param objections empty for the public
 */
public record NoticeView(
        long id,
        String title,
        String introduction,
        String contact,
        String bodyName,
        String categoryName,
        int workingDays,
        NoticeState state,
        boolean takesObjections,
        @Nullable Instant publishedAt,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Instant endsAt,
        @Nullable String calendarNote,
        @Nullable String sha256,
        @Nullable Instant concludedAt,
        @Nullable String conclusion,
        int version,
        List<Item> items,
        List<ObjectionView> objections) {

    /** @param amountWan 万元 */
    public record Item(
            long id,
            int position,
            String enterprise,
            String project,
            String district,
            BigDecimal amountWan,
            NoticeItem.State state) {}

    public record ObjectionView(
            long id,
            long itemId,
            String number,
            String objector,
            String contact,
            String content,
            Instant receivedAt,
            Objection.State state,
            @Nullable String findings,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            int version) {}

    /** A row of a list of notices. */
    public record Summary(
            long id,
            String title,
            String bodyName,
            NoticeState state,
            @Nullable Instant publishedAt,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Instant endsAt,
            int items,
            int openObjections) {}

    /** Determined awards of one category of one round that no notice lists yet. */
    public record Waiting(
            long roundId,
            String roundTitle,
            String category,
            String categoryName,
            int workingDays,
            String suggestedTitle,
            List<WaitingItem> items) {}

    public record WaitingItem(
            long applicationId, String enterprise, String project, String district, BigDecimal amountWan) {}
}
