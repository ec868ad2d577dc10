package org.shenbao.reporting.weekly;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.shenbao.support.Zones;

/**
 * Monday to Sunday in Asia/Shanghai.
 *
 * @param begins its Monday
 */
record Week(LocalDate begins) {

    /** The last one that is over. */
    static Week before(Instant now) {
        LocalDate today = now.atZone(Zones.CHINA).toLocalDate();
        return new Week(
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1));
    }

    Week earlier(int weeks) {
        return new Week(begins.minusWeeks(weeks));
    }

    LocalDate ends() {
        return begins.plusDays(6);
    }

    /** First instant that no longer belongs to it. */
    Instant over() {
        return begins.plusWeeks(1).atStartOfDay(Zones.CHINA).toInstant();
    }

    /** Such as 2026年9月14日—9月20日. */
    String words() {
        LocalDate last = ends();
        String year = last.getYear() == begins.getYear() ? "" : last.getYear() + "年";
        return begins.getYear() + "年" + day(begins) + "—" + year + day(last);
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
