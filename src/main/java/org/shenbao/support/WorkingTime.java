package org.shenbao.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Office hours on {@link WorkingDays}, as one count of minutes that runs only while offices are open: the working time
 * between two instants is the difference of their counts. The count begins on 2020-01-01 in Asia/Shanghai and ends with
 * 2099; it stands still before and after. Whole minutes, seconds are cut off.
 */
public final class WorkingTime {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = (int) (LocalDate.of(2100, 1, 1).toEpochDay() - FIRST.toEpochDay());

    /** China has kept one offset, without summer time, ever since 1991. */
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private static final long BEGIN = FIRST.atStartOfDay().toEpochSecond(OFFSET) / 60;
    private static final int DAY = 24 * 60;

    /** Minutes worked before each minute of a working day; the last entry is the whole day. */
    private final int[] ofDay = new int[DAY + 1];

    /** Minutes worked before each day; one entry more than there are days. */
    private final int[] before = new int[DAYS + 1];

    /** @param hours of one day, in order and apart */
    public WorkingTime(WorkingDays days, List<Hours> hours) {
        for (Hours part : hours) {
            for (int minute = part.begin(); minute < part.end(); minute++) {
                ofDay[minute + 1] = 1;
            }
        }
        for (int minute = 0; minute < DAY; minute++) {
            ofDay[minute + 1] += ofDay[minute];
        }
        for (int day = 0; day < DAYS; day++) {
            before[day + 1] = before[day] + (days.isWorkingDay(FIRST.plusDays(day)) ? day() : 0);
        }
    }

    /** Working minutes from 2020-01-01 to the instant. */
    public int minutes(Instant at) {
        return minutes(at.toEpochMilli());
    }

    /** @param epochMillis see {@link Instant#toEpochMilli()} */
    public int minutes(long epochMillis) {
        long minute = Math.floorDiv(epochMillis, 60_000L) - BEGIN;
        if (minute < 0) {
            return 0;
        }
        if (minute >= (long) DAYS * DAY) {
            return before[DAYS];
        }
        int day = (int) (minute / DAY);
        boolean worked = before[day + 1] > before[day];
        return before[day] + (worked ? ofDay[(int) (minute % DAY)] : 0);
    }

    /** Working minutes between two instants; negative when they are the wrong way round. */
    public int between(Instant from, Instant to) {
        return minutes(to) - minutes(from);
    }

    /** Minutes of one whole working day. */
    public int day() {
        return ofDay[DAY];
    }

    /** The day, in Asia/Shanghai, on which the count of {@link #minutes} reaches the number; the last one if it never does. */
    public LocalDate dayOf(int minutes) {
        int low = 0;
        int high = DAYS - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle + 1] < minutes) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return FIRST.plusDays(low);
    }

    /** A part of the day during which offices are open. */
    public record Hours(LocalTime from, LocalTime to) {

        public Hours {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("office hours end after they begin, not " + from + "–" + to);
            }
        }

        int begin() {
            return minute(from);
        }

        int end() {
            return minute(to);
        }

        private static int minute(LocalTime time) {
            return (int) Duration.between(LocalTime.MIDNIGHT, time).toMinutes();
        }
    }
}
