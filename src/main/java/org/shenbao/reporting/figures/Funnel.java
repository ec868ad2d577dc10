package org.shenbao.reporting.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shenbao.application.Outcome;
import org.shenbao.application.ProjectApplication;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.springframework.stereotype.Component;

/** From draft to award: how many got to each step, and where and how they left. */
@Component
class Funnel extends FactReport {

    private static final String STEP = "step";
    private static final String NAME = "stepName";
    private static final String REACHED = "reached";
    private static final String LEFT = "left";

    private final StageLabels labels;
    private final Outcomes outcomes;

    Funnel(StageFacts facts, StageLabels labels, Outcomes outcomes) {
        super(facts);
        this.labels = labels;
        this.outcomes = outcomes;
    }

    @Override
    public String key() {
        return "funnel";
    }

    @Override
    public String title() {
        return "从填报到入选";
    }

    /** The stages reached; what the applications' own table knows comes in {@link #finish}. */
    @Override
    Report over(List<RoundFacts> rounds, ReportQuestion question) {
        Period period = Period.of(question);
        Stages stages = new Stages(rounds, labels);
        int[] reached = new int[stages.bound()];
        Settled.Asked asked = Settled.Asked.of(key(), question);
        for (RoundFacts facts : rounds) {
            int[] ofRound = Passes.of(facts)
                    .settled()
                    .count(asked, period.at(), () -> reached(Slice.of(facts, question), period, reached.length));
            for (int stage = 0; stage < ofRound.length; stage++) {
                reached[stage] += ofRound[stage];
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int stage : stages.inOrder()) {
            if (reached[stage] > 0) {
                rows.add(step(stages.key(stage), stages.name(stage), reached[stage])
                        .values());
            }
        }
        String note = "期间内受理（草稿为开始填报）的申报到达过各步骤的件数，以及在该步骤终止的件数和原因；填报、终止和入选不按流程版本筛选。";
        return new Report(key(), title(), note, period.asOf(), List.of(), rows);
    }

    /** Applications by stage. */
    private static int[] reached(Slice asked, Period period, int stages) {
        Slice slice = asked.whole(period.at());
        RoundFacts facts = slice.facts();
        Lives lives = Lives.of(slice, period.at());
        BitSet[] came = Stream.generate(BitSet::new).limit(stages).toArray(BitSet[]::new);
        for (int row = 0; row < facts.size(); row++) {
            int application = facts.applicationIndex(row);
            if (facts.enteredAt(row) <= period.at() && slice.has(row) && period.holds(lives.first(application))) {
                came[facts.stage(row)].set(application);
            }
        }
        return Arrays.stream(came).mapToInt(BitSet::cardinality).toArray();
    }

    private static Row step(String key, String name, int reached) {
        return new Row().put(STEP, key).put(NAME, name).put(REACHED, reached);
    }

    @Override
    Report finish(Report report, ReportQuestion question) {
        List<Outcomes.Count> counts = outcomes.counts(question);
        List<Outcome> ways = Arrays.stream(Outcome.values())
                .filter(way ->
                        counts.stream().anyMatch(c -> c.hasLeft() && way.key().equals(c.outcome())))
                .toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(left(step("draft", "填报", sum(counts, c -> true)), counts, ways, c -> !c.submitted()));
        rows.add(left(
                step(ProjectApplication.SUBMITTED, "提交", sum(counts, Outcomes.Count::submitted)),
                counts,
                ways,
                c -> c.submitted() && c.stage().equals(ProjectApplication.SUBMITTED)));
        for (Map<String, Object> stage : report.rows()) {
            Object key = Objects.requireNonNull(stage.get(STEP));
            rows.add(left(
                    Row.of(stage), counts, ways, c -> c.submitted() && c.stage().equals(key)));
        }
        rows.add(step("chosen", "获奖补或列入名单", sum(counts, Outcomes.Count::isChosen))
                .values());
        return new Report(report.key(), report.title(), report.note(), report.asOf(), columns(ways), rows);
    }

    private static Map<String, Object> left(
            Row row, List<Outcomes.Count> counts, List<Outcome> ways, Predicate<Outcomes.Count> here) {
        List<Outcomes.Count> left =
                counts.stream().filter(here).filter(Outcomes.Count::hasLeft).toList();
        row.put(LEFT, sum(left, c -> true));
        ways.forEach(way -> row.put(way.key(), sum(left, c -> way.key().equals(c.outcome()))));
        return row.values();
    }

    private static int sum(List<Outcomes.Count> counts, Predicate<Outcomes.Count> which) {
        return counts.stream()
                .filter(which)
                .mapToInt(Outcomes.Count::applications)
                .sum();
    }

    private static List<Column> columns(List<Outcome> ways) {
        return Stream.concat(
                        Stream.of(
                                Column.code(STEP),
                                Column.text(NAME, "步骤"),
                                Column.count(REACHED, "到达", "件"),
                                Column.count(LEFT, "在本环节终止", "件")),
                        ways.stream().map(way -> Column.count(way.key(), way.nameZh(), "件")))
                .toList();
    }
}
