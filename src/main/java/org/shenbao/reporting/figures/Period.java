package org.shenbao.reporting.figures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.support.Zones;

/**
 * The days that an answer is about, and the instant at which it looks at what is open.
 *
 * @param from first millisecond, of the epoch
 * @param until first millisecond that no longer counts
 * @param at the end of the period when that has passed, else now
 */
record Period(long from, long until, long at) {

    static Period of(ReportQuestion question) {
        long from = start(question.filter().from(), Long.MIN_VALUE);
        LocalDate to = question.filter().to();
        long until = start(to == null ? null : to.plusDays(1), Long.MAX_VALUE);
        return new Period(from, until, Math.min(until - 1, question.now().toEpochMilli()));
    }

    private static long start(@Nullable LocalDate day, long otherwise) {
        return day == null
                ? otherwise
                : day.atStartOfDay(Zones.CHINA).toInstant().toEpochMilli();
    }

    /** Whether it happened within the period. Nothing has happened that the answer's own instant has not reached. */
    boolean holds(long millis) {
        return millis >= from && millis < until && millis <= at;
    }

    Instant asOf() {
        return Instant.ofEpochMilli(at);
    }
}
