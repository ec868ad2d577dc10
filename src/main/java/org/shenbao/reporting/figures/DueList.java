package org.shenbao.reporting.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import org.shenbao.application.Applications;
import org.shenbao.catalogue.Bodies;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;

/** Open passes by when they are due, the soonest first. */
abstract class DueList extends ApplicationList {

    DueList(StageFacts facts, StageLabels labels, Applications applications, Bodies bodies) {
        super(facts, labels, applications, bodies);
    }

    /** Whether what is due at an instant belongs here. */
    abstract LongPredicate lists(Period period);

    @Override
    final List<Hit> hits(List<RoundFacts> rounds, ReportQuestion question, Period period) {
        LongPredicate lists = lists(period);
        List<Hit> hits = new ArrayList<>();
        for (RoundFacts facts : rounds) {
            Slice slice = Slice.of(facts, question);
            Passes passes = Passes.of(facts);
            for (int row = 0; row < facts.size(); row++) {
                if (slice.begins(passes, row) && passes.state(row, period.at()) == Passes.State.OPEN) {
                    int first = passes.dueFirst(row, period.at());
                    long due = first == Passes.NONE ? RoundFacts.NONE : facts.dueAt(first);
                    if (due != RoundFacts.NONE && lists.test(due)) {
                        hits.add(new Hit(facts, first, facts.enteredAt(row), RoundFacts.OPEN, due, 0, false));
                    }
                }
            }
        }
        hits.sort(Comparator.comparingLong(Hit::due)
                .thenComparingLong(hit -> hit.facts().id(hit.row())));
        return hits;
    }

    static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
