package org.shenbao.reporting.figures;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.support.Zones;

/** Days, weeks from Monday, or months in Asia/Shanghai, one after the other. */
final class Calendar {

    /** Dates that a report shows at most. */
    static final int MOST = 400;

    private final ChronoUnit unit;
    private final LocalDate first;
    private final int size;

    /** First milliseconds of the dates and of the one after them. */
    private final long[] starts;

    private Calendar(ChronoUnit unit, LocalDate first, int size) {
        this.unit = unit;
        this.first = first;
        this.size = size;
        this.starts = new long[size + 1];
        for (int date = 0; date <= size; date++) {
            starts[date] = day(date).atStartOfDay(Zones.CHINA).toInstant().toEpochMilli();
        }
    }

    /**
     * As the option {@code by} says, from the beginning of the period or, when that is open, from the first thing that
     * happened; the last {@link #MOST} of them.
     *
     * @param begin when the first thing happened, later than the period when nothing did
     */
    static Calendar of(long begin, Period period, ReportQuestion question) {
        ChronoUnit unit = switch (question.choice("by", "day", "week", "month")) {
            case "week" -> ChronoUnit.WEEKS;
            case "month" -> ChronoUnit.MONTHS;
            default -> ChronoUnit.DAYS;
        };
        long from = Math.max(begin, period.from());
        if (from > period.at()) {
            return new Calendar(unit, start(period.at(), unit), 0);
        }
        LocalDate last = start(period.at(), unit);
        LocalDate earliest = last.minus(MOST - 1L, unit);
        LocalDate first = start(from, unit);
        first = first.isBefore(earliest) ? earliest : first;
        return new Calendar(unit, first, (int) unit.between(first, last) + 1);
    }

    private static LocalDate start(long millis, ChronoUnit unit) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(millis), Zones.CHINA);
        return switch (unit) {
            case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> day.withDayOfMonth(1);
            default -> day;
        };
    }

    int size() {
        return size;
    }

    LocalDate day(int date) {
        return first.plus(date, unit);
    }

    /** Which date it falls on; negative before the first, the size after the last. */
    int date(long millis) {
        if (size == 0 || millis < starts[0]) {
            return -1;
        }
        int found = java.util.Arrays.binarySearch(starts, millis);
        return Math.min(size, found >= 0 ? found : -found - 2);
    }

    /** 日, 周 or 月. */
    String word() {
        return switch (unit) {
            case WEEKS -> "周";
            case MONTHS -> "月";
            default -> "日";
        };
    }

    /** 天, 周 or 个月. */
    String measure() {
        return switch (unit) {
            case WEEKS -> " 周";
            case MONTHS -> " 个月";
            default -> " 天";
        };
    }
}
