package org.shenbao.reporting.figures;

import org.shenbao.reporting.RoundFacts;

/** How many applications stood at each stage, and how many at none any more, at the end of each date. */
final class Standing {

    private final Calendar calendar;
    private final Period period;

    /** Changes by stage and date; what came before the first date changes the first. */
    private final int[][] changes;

    private final int[] done;
    private final boolean[] occurs;

    Standing(int stages, Calendar calendar, Period period) {
        this.calendar = calendar;
        this.period = period;
        this.changes = new int[stages][calendar.size()];
        this.done = new int[calendar.size()];
        this.occurs = new boolean[stages];
    }

    /** @param slice of whole applications */
    void count(Slice slice) {
        RoundFacts facts = slice.facts();
        Passes passes = Passes.of(facts);
        long[] until = new long[facts.applications()];
        for (int row = 0; row < facts.size(); row++) {
            if (slice.begins(passes, row)) {
                pass(passes, row);
            }
            if (slice.has(row)) {
                through(facts, row, until);
            }
        }
    }

    /** Where stays of one pass overlap, the application stands there once. */
    private void pass(Passes passes, int first) {
        RoundFacts facts = passes.facts();
        int[] stage = changes[facts.stage(first)];
        long from = facts.enteredAt(first);
        long until = facts.leftAt(first);
        for (int next = passes.next(first); next != Passes.NONE; next = passes.next(next)) {
            if (facts.enteredAt(next) > until) {
                span(stage, from, until);
                from = facts.enteredAt(next);
            }
            until = Math.max(until, facts.leftAt(next));
        }
        span(stage, from, until);
        occurs[facts.stage(first)] |= facts.enteredAt(first) <= period.at();
    }

    private void span(int[] counts, long from, long until) {
        change(counts, from, 1);
        change(counts, until, -1);
    }

    /** @param until when each application's latest stay so far ends, 0 before its first */
    private void through(RoundFacts facts, int row, long[] until) {
        int application = facts.applicationIndex(row);
        long known = until[application];
        long left = facts.leftAt(row);
        if (known == 0) {
            change(done, left, 1);
        } else if (left > known) {
            span(done, left, Math.max(known, facts.enteredAt(row)));
        }
        until[application] = Math.max(known, left);
    }

    private void change(int[] counts, long at, int by) {
        if (at <= period.at() && counts.length > 0) {
            int date = Math.max(0, calendar.date(at));
            if (date < counts.length) {
                counts[date] += by;
            }
        }
    }

    boolean occurs(int stage) {
        return occurs[stage];
    }

    int at(int stage, int date) {
        return sum(changes[stage], date);
    }

    int done(int date) {
        return sum(done, date);
    }

    private static int sum(int[] counts, int date) {
        int sum = 0;
        for (int day = 0; day <= date; day++) {
            sum += counts[day];
        }
        return sum;
    }
}
