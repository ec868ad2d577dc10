package org.shenbao.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A public notice of one category of a round.
 *
 * @param contact whom to address objections to on paper: office, telephone, address
 * @param workingDays length of the period, statutory working days
 * @param firstDay day after the publication
 * @param lastDay last working day, inclusive
 * @param endsAt instant at which the last day is over, exclusive
 * @param calendarNote what the reader must know about the period; absent when the calendar is certain
 * @param sha256 of the published list
 */
public record Notice(
        long id,
        long roundId,
        String programme,
        String category,
        int serial,
        String bodyCode,
        String title,
        String introduction,
        String contact,
        int workingDays,
        NoticeState state,
        String composedBy,
        Instant composedAt,
        @Nullable Instant publishedAt,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Instant endsAt,
        @Nullable String calendarNote,
        @Nullable String sha256,
        @Nullable Instant periodOverAt,
        @Nullable Instant concludedAt,
        @Nullable String conclusion,
        int version) {

    /** Business key of the notice's process instance. */
    String businessKey() {
        return "notice:" + id;
    }

    boolean takesObjections(Instant now) {
        return state == NoticeState.PUBLISHED && endsAt != null && now.isBefore(endsAt);
    }
}
