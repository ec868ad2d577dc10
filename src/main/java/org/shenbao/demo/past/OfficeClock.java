package org.shenbao.demo.past;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.shenbao.support.WorkingDays;
import org.shenbao.support.WorkingTime;
import org.shenbao.support.Zones;

/** Finds the instants at which offices finish something. */
public final class OfficeClock {

    private final WorkingDays days;
    private final WorkingTime time;

    public OfficeClock(WorkingDays days, WorkingTime time) {
        this.days = days;
        this.time = time;
    }

    int minutes(Instant at) {
        return time.minutes(at);
    }

    /** Working minutes of a day. */
    int day() {
        return time.day();
    }

    /** The first instant, to the minute, at which the count of working minutes reaches the number. */
    Instant at(int workingMinutes, Instant notBefore) {
        long low = notBefore.getEpochSecond() / 60;
        long span = 60;
        while (count(low + span) < workingMinutes) {
            low += span;
            span *= 2;
        }
        long high = low + span;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (count(middle) < workingMinutes) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Instant.ofEpochSecond(high * 60);
    }

    private int count(long epochMinute) {
        return time.minutes(epochMinute * 60_000);
    }

    /** The time on the working day that is so many before the day, or on the day itself or the last before it. */
    Instant before(LocalDate day, int workingDays, LocalTime at) {
        LocalDate found = day;
        int left = workingDays;
        while (!days.isWorkingDay(found) || left-- > 0) {
            found = found.minusDays(1);
        }
        return found.atTime(at).atZone(Zones.CHINA).toInstant();
    }

    static Instant plusDays(Instant from, double days) {
        return from.plus(Duration.ofSeconds((long) (days * Duration.ofDays(1).toSeconds())));
    }
}
