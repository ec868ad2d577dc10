package org.shenbao.reporting.figures;

import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.figures.ApplicationList.Hit;

/** The passes of one round behind a figure, counted as the reports by stage count them. */
record FoundPasses(Passes passes, Slice slice, int stage, String state, PassClock clock, Period period)
        implements Findings {

    private static final int ANY = -2;

    static FoundPasses of(RoundFacts facts, ReportQuestion question, String state, PassClock clock, Period period) {
        int stage = question.option("stage")
                .map(wanted -> facts.names().stages().find(wanted).orElse(Passes.NONE))
                .orElse(ANY);
        return new FoundPasses(Passes.of(facts), Slice.of(facts, question), stage, state, clock, period);
    }

    @Override
    public RoundFacts facts() {
        return passes.facts();
    }

    @Override
    public void each(Finder finder) {
        RoundFacts facts = facts();
        for (int row = 0; row < facts.size(); row++) {
            if (slice.begins(passes, row)
                    && (stage == ANY || facts.stage(row) == stage)
                    && facts.enteredAt(row) <= period.at()
                    && isIn(row)) {
                finder.found(row, Math.max(0, clock.minutes(passes, row)));
            }
        }
    }

    private boolean isIn(int first) {
        long at = period.at();
        long end = passes.end(first);
        return switch (state) {
            case DrillDown.OPEN -> passes.state(first, at) == Passes.State.OPEN;
            case DrillDown.APPLICANT -> passes.state(first, at) == Passes.State.WITH_APPLICANT;
            case DrillDown.OVERDUE -> passes.state(first, at) == Passes.State.OPEN && passes.due(first, at) < at;
            case DrillDown.LEFT -> period.holds(end);
            case DrillDown.SLOW -> end > at || period.holds(end);
            default -> end > at || period.holds(facts().enteredAt(first)) || period.holds(end);
        };
    }

    /** With the stay that is due first, of what is open; nothing is due while the applicant has it. */
    @Override
    public Hit hit(int first, int minutes) {
        RoundFacts facts = facts();
        Passes.State now = passes.state(first, period.at());
        int open = passes.dueFirst(first, period.at());
        int shown = open == Passes.NONE ? passes.last(first) : open;
        boolean isDue = open != Passes.NONE || now == Passes.State.ENDED;
        return new Hit(
                facts,
                shown,
                facts.enteredAt(first),
                passes.end(first),
                isDue ? facts.dueAt(shown) : RoundFacts.NONE,
                minutes,
                now == Passes.State.WITH_APPLICANT);
    }
}
