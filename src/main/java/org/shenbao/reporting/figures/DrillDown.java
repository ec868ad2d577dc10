package org.shenbao.reporting.figures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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

    /** With an office or an expert, as the reports count what is open. */
    static final String OPEN = "open";

    /** Waiting for a supplement. */
    static final String APPLICANT = "applicant";

    static final String OVERDUE = "overdue";
    static final String LEFT = "left";
    static final String SLOW = "slow";
    private static final String ALL = "all";

    /** From which quantile on it is slow. */
    private static final double SLOWEST = 0.9;

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

    /** How long comes before when: it is what one looks for here. */
    @Override
    List<Column> columns(ReportQuestion question) {
        return columns(
                Column.minutes("minutes", "用时", PassClock.of(question, time, 0).unit()),
                Column.minutes("late", "超期", "工作分钟"),
                HOLDER,
                Column.instant("enteredAt", "到达"),
                Column.instant("leftAt", "离开"),
                Column.instant("dueAt", "办结期限"));
    }

    @Override
    Row figures(Row row, Hit hit, Period period) {
        boolean over = hit.left() <= period.at();
        long until = Math.min(hit.facts().leftAt(hit.row()), period.at());
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
        String state = question.choice("state", ALL, OPEN, LEFT, OVERDUE, APPLICANT, SLOW);
        PassClock clock = PassClock.of(question, time, period.at());
        String process = Heatmap.process(rounds, question);
        boolean byNode = question.option("node").isPresent();
        LongestFirst hits = new LongestFirst(rounds.stream()
                .sorted(Comparator.comparingLong(RoundFacts::roundId))
                .map(facts -> byNode
                        ? FoundVisits.of(facts, process, question, state, clock, period)
                        : FoundPasses.of(facts, question, state, clock, period))
                .toList());
        return state.equals(SLOW) ? hits.atLeast(SLOWEST) : hits;
    }
}
