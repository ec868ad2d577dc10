package org.shenbao.reporting.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.support.WorkingDays;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Component;

/** How many came to each stage, how many went on, how many are there and how many of these are late. */
@Component
class Throughput extends FactReport {

    /** 工作日 before a deadline from which on something is due soon. */
    static final int SOON = 3;

    private static final List<Column> COLUMNS = List.of(
            Column.code("stage"),
            Column.text("stageName", "环节"),
            Column.count("arrivals", "到达", "件"),
            Column.count("completions", "办结", "件"),
            Column.count("open", "在办", "件"),
            Column.count("overdue", "已超期", "件"),
            Column.count("dueSoon", "三个工作日内到期", "件"),
            Column.count("waitingApplicant", "等待申报单位补正", "件"));

    private final StageLabels labels;
    private final WorkingDays days;

    Throughput(StageFacts facts, StageLabels labels, WorkingDays days) {
        super(facts);
        this.labels = labels;
        this.days = days;
    }

    @Override
    public String key() {
        return "throughput";
    }

    @Override
    public String title() {
        return "各环节办理情况";
    }

    @Override
    Report over(List<RoundFacts> rounds, ReportQuestion question) {
        Period period = Period.of(question);
        long soon = soon(period.asOf(), days);
        Stages stages = new Stages(rounds, labels);
        Tally tally = new Tally(stages.bound());
        Settled.Asked asked = Settled.Asked.of(key(), question);
        for (RoundFacts facts : rounds) {
            Passes passes = Passes.of(facts);
            tally.add(passes.settled()
                    .count(
                            asked,
                            period.at(),
                            () -> tally(passes, Slice.of(facts, question), period, soon, stages.bound())));
        }
        return new Report(
                key(),
                title(),
                "按申报件统计：同一环节退回补正后直接返回的不重复计算，转到其他环节后又退回本环节的重新计算；在办、超期为统计时点的情况。",
                period.asOf(),
                COLUMNS,
                stages.rows(tally::row));
    }

    private static Tally tally(Passes passes, Slice slice, Period period, long soon, int stages) {
        Tally tally = new Tally(stages);
        for (int row = 0; row < slice.facts().size(); row++) {
            if (slice.begins(passes, row)) {
                tally.count(passes, row, period, soon);
            }
        }
        return tally;
    }

    /** The end of the third working day after the instant. */
    static long soon(Instant at, WorkingDays days) {
        LocalDate last =
                days.spanAfter(LocalDate.ofInstant(at, Zones.CHINA), SOON).last();
        return last.plusDays(1).atStartOfDay(Zones.CHINA).toInstant().toEpochMilli();
    }

    /** Counts by stage. */
    private static final class Tally {

        private static final int ARRIVALS = 0;
        private static final int COMPLETIONS = 1;
        private static final int OPEN = 2;
        private static final int OVERDUE = 3;
        private static final int DUE_SOON = 4;
        private static final int APPLICANT = 5;
        private static final int FIGURES = 6;

        private final int[][] counts;

        Tally(int stages) {
            counts = new int[stages][FIGURES];
        }

        void count(Passes passes, int first, Period period, long soon) {
            RoundFacts facts = passes.facts();
            int[] stage = counts[facts.stage(first)];
            if (period.holds(facts.enteredAt(first))) {
                stage[ARRIVALS]++;
            }
            if (period.holds(passes.end(first))) {
                stage[COMPLETIONS]++;
            }
            switch (passes.state(first, period.at())) {
                case OPEN -> {
                    stage[OPEN]++;
                    long due = passes.due(first, period.at());
                    if (due < period.at()) {
                        stage[OVERDUE]++;
                    } else if (due < soon) {
                        stage[DUE_SOON]++;
                    }
                }
                case WITH_APPLICANT -> stage[APPLICANT]++;
                case TO_COME, ENDED -> {
                    // nothing of it is there
                }
            }
        }

        /** One that was counted when fewer stages occurred has fewer. */
        void add(Tally round) {
            for (int stage = 0; stage < round.counts.length; stage++) {
                for (int figure = 0; figure < FIGURES; figure++) {
                    counts[stage][figure] += round.counts[stage][figure];
                }
            }
        }

        @Nullable
        Row row(int stage) {
            int[] of = counts[stage];
            if (of[ARRIVALS] + of[COMPLETIONS] + of[OPEN] + of[APPLICANT] == 0) {
                return null;
            }
            return new Row()
                    .put("arrivals", of[ARRIVALS])
                    .put("completions", of[COMPLETIONS])
                    .put("open", of[OPEN])
                    .put("overdue", of[OVERDUE])
                    .put("dueSoon", of[DUE_SOON])
                    .put("waitingApplicant", of[APPLICANT]);
        }
    }
}
