package org.shenbao.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.shenbao.support.Zones;

/** When the samples happen: one act after the other within the office hours of a past working day. */
final class Diary {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final Duration BETWEEN_ACTS = Duration.ofSeconds(40);
    private static final int ACTS_A_DAY = 700;

    private final LocalDate today;
    private final Map<LocalDate, Integer> acts = new HashMap<>();

    Diary(Clock clock) {
        this.today = LocalDate.now(clock.withZone(Zones.CHINA));
    }

    /** The next free moment of the working day that is, or is the last before, that many days ago. */
    Instant next(int daysAgo) {
        LocalDate day = day(daysAgo);
        int act = acts.merge(day, 1, Integer::sum) % ACTS_A_DAY;
        return day.atTime(OPENS)
                .plus(BETWEEN_ACTS.multipliedBy(act))
                .atZone(Zones.CHINA)
                .toInstant();
    }

    LocalDate day(int daysAgo) {
        LocalDate day = today.minusDays(daysAgo);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }
}
