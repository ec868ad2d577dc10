package org.shenbao.support;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Working days (工作日) of mainland China: statutory holidays off, make-up days (调休) worked. A year whose arrangement
 * the State Council has not announced is estimated from weekends and the holidays with a fixed date; whoever asks is
 * told, and must tell the reader.
 */
public final class WorkingDays {

    /** 元旦、劳动节、国庆节 by 全国年节及纪念日放假办法 (2024), whose dates need no lunar calendar. */
    private static final Set<MonthDay> FIXED_HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    private final Map<Integer, Arrangement> years;

    public WorkingDays(Map<Integer, Arrangement> years) {
        this.years = Map.copyOf(years);
    }

    public boolean isWorkingDay(LocalDate day) {
        Arrangement year = years.get(day.getYear());
        if (year == null) {
            return !isWeekend(day) && !FIXED_HOLIDAYS.contains(MonthDay.from(day));
        }
        return year.isWorked(day) || (!isWeekend(day) && !year.isHoliday(day));
    }

    /**
     * The period of a number of working days that begins on the day after an event: the day of the event itself is not
     * counted (民法典 art. 201).
     *
     * @param count working days, at least one
     */
    public Span spanAfter(LocalDate event, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a period has at least one working day, not " + count);
        }
        LocalDate day = event;
        Set<Integer> estimated = new TreeSet<>();
        for (int counted = 0; counted < count; ) {
            day = day.plusDays(1);
            if (!years.containsKey(day.getYear())) {
                estimated.add(day.getYear());
            }
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return new Span(event.plusDays(1), day, List.copyOf(estimated));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * What was announced for one year.
     *
     * @param sourceZh title and date of the announcement
     * @param holidays first and last day off, inclusive
     * @param workdays make-up days
     */
    public record Arrangement(String sourceZh, List<List<LocalDate>> holidays, Set<LocalDate> workdays) {

        public Arrangement {
            holidays = List.copyOf(holidays);
            workdays = Set.copyOf(workdays);
        }

        boolean isHoliday(LocalDate day) {
            return holidays.stream().anyMatch(range -> !day.isBefore(range.get(0)) && !day.isAfter(range.get(1)));
        }

        boolean isWorked(LocalDate day) {
            return workdays.contains(day);
        }
    }

    /**
     * A period in days, both ends inclusive.
     *
     * @param estimatedYears years within it whose arrangement is not announced yet
     */
    public record Span(LocalDate first, LocalDate last, List<Integer> estimatedYears) {}
}
