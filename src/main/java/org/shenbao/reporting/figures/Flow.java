package org.shenbao.reporting.figures;

import java.util.List;
import org.shenbao.reporting.RoundFacts;

/** Passes of each stage by date: begun, ended, and under way at its end. */
final class Flow {

    private final Calendar calendar;
    private final int[][] arrivals;
    private final int[][] completions;

    /** Those that began before the first date or the period, less those that ended before it. */
    private final int[] before;

    private final boolean[] occurs;

    Flow(int stages, Calendar calendar) {
        this.calendar = calendar;
        this.arrivals = new int[stages][calendar.size()];
        this.completions = new int[stages][calendar.size()];
        this.before = new int[stages];
        this.occurs = new boolean[stages];
    }

    /** When the first pass of what is asked for began; the end of time when none did. */
    static long first(List<Slice> slices) {
        long first = Long.MAX_VALUE;
        for (Slice slice : slices) {
            RoundFacts facts = slice.facts();
            Passes passes = Passes.of(facts);
            for (int row = 0; row < facts.size(); row++) {
                if (facts.enteredAt(row) < first && slice.begins(passes, row)) {
                    first = facts.enteredAt(row);
                }
            }
        }
        return first;
    }

    void count(Slice slice, Period period) {
        RoundFacts facts = slice.facts();
        Passes passes = Passes.of(facts);
        for (int row = 0; row < facts.size(); row++) {
            if (slice.begins(passes, row)) {
                int stage = facts.stage(row);
                count(arrivals[stage], stage, facts.enteredAt(row), period, 1);
                count(completions[stage], stage, passes.end(row), period, -1);
            }
        }
    }

    private void count(int[] counts, int stage, long at, Period period, int begun) {
        if (at > period.at()) {
            return;
        }
        int date = at < period.from() ? -1 : calendar.date(at);
        if (date < 0) {
            before[stage] += begun;
        } else if (date < counts.length) {
            counts[date]++;
        }
        occurs[stage] = true;
    }

    boolean occurs(int stage) {
        return occurs[stage];
    }

    int arrivals(int stage, int date) {
        return arrivals[stage][date];
    }

    int completions(int stage, int date) {
        return completions[stage][date];
    }

    /** At the end of the date, those too that the applicant has for a supplement. */
    int open(int stage, int date) {
        int open = before[stage];
        for (int day = 0; day <= date; day++) {
            open += arrivals[stage][day] - completions[stage][day];
        }
        return open;
    }
}
