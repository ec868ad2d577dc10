package org.shenbao.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.Zones;

/**
 * A milestone of a round.
 *
 * @param key the catalogue's milestone key
 * @param type hard-cutoff, planned, period, data-cutoff or duration
 * @param valueZh the date or window as people read it, in the round's year
 * @param passesAt exclusive: what is received at it or later is late; a day-only deadline passes when its day ends in
 *     Asia/Shanghai, one of an hour (17:00前) with the second after it: the hour itself still counts
 * @param startsOn first day of a window
 * @param endsOn last day of a window
 * @param duration ISO 8601
 */
public record RoundMilestone(
        long roundId,
        String key,
        String type,
        String valueZh,
        @Nullable Instant passesAt,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String duration) {

    /** Of a milestone that an office still has to set. */
    private static final String NOT_SET = "待定";

    static RoundMilestone of(Milestone milestone, long roundId, int yearsLater) {
        Instant passesAt = passesAt(milestone, yearsLater);
        LocalDate start = milestone.start() == null ? null : milestone.start().plusYears(yearsLater);
        LocalDate end = milestone.end() == null ? null : milestone.end().plusYears(yearsLater);
        return new RoundMilestone(
                roundId,
                milestone.key(),
                milestone.type(),
                milestone.valueZh() == null
                        ? NOT_SET
                        : Years.shift(milestone.valueZh(), yearsLater, milestone.weekdayZh()),
                passesAt,
                start,
                end,
                milestone.duration());
    }

    private static @Nullable Instant passesAt(Milestone milestone, int yearsLater) {
        if (milestone.instant() == null) {
            return null;
        }
        ZonedDateTime printed = milestone.instant().plusYears(yearsLater).atZone(Zones.CHINA);
        return milestone.precision().equals("day")
                ? printed.toLocalDate().plusDays(1).atStartOfDay(Zones.CHINA).toInstant()
                : printed.plusSeconds(1).toInstant();
    }
}
