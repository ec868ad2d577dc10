package org.shenbao.reporting.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.shenbao.application.Applications;
import org.shenbao.catalogue.Bodies;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.support.WorkingTime;
import org.springframework.stereotype.Component;

/** The applications behind a figure of a stage or of a node in a diagram. */
@Component
class DrillDown extends ApplicationList {

    private static final String ALL = "all";
    private static final String SLOW = "slow";

    private final WorkingTime time;

    DrillDown(StageFacts facts, StageLabels labels, Applications applications, Bodies bodies, WorkingTime time) {
        super(facts, labels, applications, bodies);
        this.time = time;
    }

    @Override
    public String key() {
        return "applications";
    }

    @Override
    public String title() {
        return "申报明细";
    }

    @Override
    String note() {
        return "每行为一件申报在一个环节或节点的一次办理，用时最长的在前；“较慢”指用时达到其中最慢的十分之一。";
    }

    @Override
    List<Column> columns(ReportQuestion question) {
        return columns(
                Column.instant("enteredAt", "到达"),
                Column.instant("leftAt", "离开"),
                Column.instant("dueAt", "办结期限"),
                Column.minutes("minutes", "用时", PassClock.of(question, time, 0).unit()),
                Column.minutes("late", "超期", "工作分钟"));
    }

    @Override
    Row figures(Row row, Hit hit, Period period) {
        boolean over = hit.left() <= period.at();
        long until = Math.min(hit.left(), period.at());
        row.put("enteredAt", hit.enteredAt())
                .put("leftAt", over ? Instant.ofEpochMilli(hit.left()) : null)
                .put("minutes", hit.minutes());
        if (hit.due() != RoundFacts.NONE) {
            row.put("dueAt", Instant.ofEpochMilli(hit.due()));
            if (hit.due() < until) {
                row.put("late", time.minutes(until) - time.minutes(hit.due()));
            }
        }
        return row;
    }

    @Override
    List<Hit> hits(List<RoundFacts> rounds, ReportQuestion question, Period period) {
        String state = question.choice("state", ALL, "open", "left", "overdue", SLOW);
        PassClock clock = PassClock.of(question, time, period.at());
        Search search = new Search(question, state, clock, period, new ArrayList<>());
        String process = Heatmap.process(rounds, question);
        question.option("node")
                .ifPresentOrElse(
                        node -> rounds.forEach(facts -> search.visits(facts, process, node)),
                        () -> rounds.forEach(search::passes));
        List<Hit> hits = search.hits();
        hits.sort(Comparator.comparingInt(Hit::minutes)
                .reversed()
                .thenComparingLong(hit -> hit.facts().id(hit.row())));
        return state.equals(SLOW) ? slowest(hits) : hits;
    }

    private static List<Hit> slowest(List<Hit> slowestFirst) {
        Minutes minutes = new Minutes();
        slowestFirst.forEach(hit -> minutes.add(hit.minutes()));
        Integer bound = minutes.quantile(0.9);
        return bound == null
                ? List.of()
                : slowestFirst.stream().filter(hit -> hit.minutes() >= bound).toList();
    }

    /** What is looked for, and what was found of it. */
    private record Search(ReportQuestion question, String state, PassClock clock, Period period, List<Hit> hits) {

        void passes(RoundFacts facts) {
            Slice slice = Slice.of(facts, question);
            Passes passes = Passes.of(facts);
            IntPredicate isWanted = question.option("stage")
                    .map(stage -> facts.names().stages().find(stage).orElse(Passes.NONE))
                    .<IntPredicate>map(stage -> row -> facts.stage(row) == stage)
                    .orElse(row -> true);
            for (int row = 0; row < facts.size(); row++) {
                if (passes.begins(row) && isWanted.test(row) && slice.has(passes.last(row))) {
                    int open = passes.dueFirst(row, period.at());
                    int shown = open == Passes.NONE ? passes.last(row) : open;
                    long end = passes.end(row);
                    if (isIn(facts.enteredAt(row), end, facts.dueAt(shown))) {
                        int minutes = Math.max(0, clock.minutes(passes, row));
                        hits.add(new Hit(facts, shown, facts.enteredAt(row), end, facts.dueAt(shown), minutes));
                    }
                }
            }
        }

        void visits(RoundFacts facts, String process, String node) {
            Slice slice = Slice.of(facts, question);
            Visits visits = Visits.of(facts, Heatmap.nodes(facts, process, question));
            int wanted = facts.names().nodes().find(node).orElse(Passes.NONE);
            visits.each((first, last, code) -> {
                long left = code == wanted ? visits.left(first) : 0;
                if (code == wanted && slice.has(last) && isIn(facts.enteredAt(first), left, facts.dueAt(last))) {
                    int minutes = clock.minutes(visits, facts, first);
                    hits.add(new Hit(facts, last, facts.enteredAt(first), left, facts.dueAt(last), minutes));
                }
            });
        }

        private boolean isIn(long entered, long left, long due) {
            if (entered > period.at()) {
                return false;
            }
            boolean open = left > period.at();
            return switch (state) {
                case "open" -> open;
                case "left" -> period.holds(left);
                case "overdue" -> open && due < period.at();
                case SLOW -> open || period.holds(left);
                default -> open || period.holds(entered) || period.holds(left);
            };
        }
    }
}
