package org.shenbao.reporting.figures;

import org.shenbao.reporting.Names;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.figures.ApplicationList.Hit;

/** The visits to one node behind a figure, counted as the heatmap counts them. */
record FoundVisits(RoundFacts facts, Visits visits, Slice slice, int node, String state, PassClock clock, Period period)
        implements Findings {

    static FoundVisits of(
            RoundFacts facts, String process, ReportQuestion question, String state, PassClock clock, Period period) {
        Visits visits = Visits.of(facts, Heatmap.nodes(facts, process, question));
        int node = question.option("node")
                .map(wanted -> facts.names().nodes().find(wanted).orElse(Passes.NONE))
                .orElse(Passes.NONE);
        return new FoundVisits(facts, visits, Slice.of(facts, question), node, state, clock, period);
    }

    @Override
    public void each(Finder finder) {
        visits.each((first, last, at) -> {
            if (at == node && slice.has(last) && facts.enteredAt(first) <= period.at() && isIn(first)) {
                finder.found(first, clock.minutes(visits, facts, first));
            }
        });
    }

    private boolean isIn(int first) {
        long left = visits.left(first);
        boolean isOpen = left > period.at();
        return switch (state) {
            case DrillDown.OPEN -> isOpen;
            case DrillDown.APPLICANT -> isOpen && facts.waitingOn(shown(first)) == Names.APPLICANT;
            case DrillDown.OVERDUE -> isOpen && facts.dueAt(shown(first)) < period.at();
            case DrillDown.LEFT -> period.holds(left);
            case DrillDown.SLOW -> isOpen || period.holds(left);
            default -> isOpen || period.holds(facts.enteredAt(first)) || period.holds(left);
        };
    }

    /** The stay that is open and due first; the last one when none is open. */
    private int shown(int first) {
        int last = first;
        int open = Passes.NONE;
        for (int row = first; row != Passes.NONE; row = visits.next(row)) {
            boolean lasts = facts.enteredAt(row) <= period.at() && facts.leftAt(row) > period.at();
            if (lasts && (open == Passes.NONE || facts.dueAt(row) < facts.dueAt(open))) {
                open = row;
            }
            last = row;
        }
        return open == Passes.NONE ? last : open;
    }

    @Override
    public Hit hit(int first, int minutes) {
        int shown = shown(first);
        return new Hit(facts, shown, facts.enteredAt(first), visits.left(first), facts.dueAt(shown), minutes, false);
    }
}
