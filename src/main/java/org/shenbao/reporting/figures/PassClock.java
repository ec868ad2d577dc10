package org.shenbao.reporting.figures;

import java.util.function.IntUnaryOperator;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.support.WorkingTime;

/**
 * How long passes take, by one of four measures: working or calendar minutes, with the time that the applicant had it or
 * without. Stays side by side count once.
 */
final class PassClock {

    static final String WORKING = "working";
    static final String CALENDAR = "calendar";
    static final String WITHOUT = "without";
    static final String WITH = "with";

    private static final long MINUTE = 60_000;

    private final boolean working;
    private final boolean withApplicant;
    private final WorkingTime time;
    private final long at;

    /** @param at until when a stay that lasts counts, milliseconds since 1970 */
    PassClock(boolean working, boolean withApplicant, WorkingTime time, long at) {
        this.working = working;
        this.withApplicant = withApplicant;
        this.time = time;
        this.at = at;
    }

    /** As the options {@code clock} and {@code applicant} say. */
    static PassClock of(ReportQuestion question, WorkingTime time, long at) {
        return new PassClock(
                question.choice("clock", WORKING, CALENDAR).equals(WORKING),
                question.choice("applicant", WITHOUT, WITH).equals(WITH),
                time,
                at);
    }

    /** 工作分钟 or 自然分钟. */
    String unit() {
        return working ? "工作分钟" : "自然分钟";
    }

    /** What the minutes are, in words. */
    String words() {
        return (working ? "按工作时间计" : "按自然时间计") + (withApplicant ? "，含等待申报单位的时间" : "，不含等待申报单位的时间");
    }

    /** Minutes of the pass; −1 when all of it was waiting for the applicant, which this clock leaves out. */
    int minutes(Passes passes, int first) {
        return minutes(passes.facts(), first, passes::next);
    }

    /** From entering the first node of a visit to leaving the last, whoever it waited on. */
    int minutes(Visits visits, RoundFacts facts, int first) {
        return new PassClock(working, true, time, at).minutes(facts, first, visits::next);
    }

    /** Minutes of some stays in the order of their beginning, of which the first has begun by the instant. */
    int minutes(RoundFacts facts, int first, IntUnaryOperator next) {
        int sum = 0;
        int covered = begin(facts, first);
        boolean counted = false;
        for (int row = first; row != Passes.NONE; row = next.applyAsInt(row)) {
            boolean counts = withApplicant || facts.waitingOn(row) != Names.APPLICANT;
            if (counts && facts.enteredAt(row) <= at) {
                int from = withApplicant ? covered : Math.max(covered, begin(facts, row));
                int until = end(facts, row);
                sum += Math.max(0, until - from);
                covered = Math.max(covered, until);
                counted = true;
            }
        }
        return counted ? sum : Passes.NONE;
    }

    private int begin(RoundFacts facts, int row) {
        return working ? facts.enteredWork(row) : minute(facts.enteredAt(row));
    }

    private int end(RoundFacts facts, int row) {
        if (facts.leftAt(row) > at) {
            return working ? time.minutes(at) : minute(at);
        }
        return working ? facts.enteredWork(row) + facts.workingMinutes(row, 0) : minute(facts.leftAt(row));
    }

    /** Seconds are cut off at both ends, as in what a stay records of itself. */
    private static int minute(long millis) {
        return (int) Math.floorDiv(millis, MINUTE);
    }
}
