package org.shenbao.catalogue;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * A date, window or length of time of a notice, in the notice's own year; {@link RoundMilestone} is its copy in a round.
 *
 * @param type hard-cutoff, planned, period, data-cutoff or duration
 * @param valueZh as printed; absent where an office still has to set it
 * @param instant local time in Asia/Shanghai
 * @param precision {@code day}: the day itself still counts
 * @param duration ISO 8601
 */
public record Milestone(
        String key,
        String type,
        @Nullable String valueZh,
        @Nullable LocalDateTime instant,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String duration,
        @JsonFormat(pattern = "MM-dd") @Nullable MonthDay monthDay,
        @Nullable String weekdayZh,
        String precision,
        String zone,
        @Nullable String responsible,
        @Nullable String recipient,
        @Nullable String judgedBy,
        @Nullable String onMiss,
        @Nullable String readingZh,
        @Nullable String actionZh,
        @Nullable String afterZh,
        @Nullable String origin,
        @Nullable String question,
        @Nullable String sourceRef) {}
