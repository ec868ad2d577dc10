package org.shenbao.reporting.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.support.WorkingTime;
import org.springframework.stereotype.Component;

/** How long stages take: exact percentiles of the passes that ended in the period. */
@Component
class Times extends FactReport {

    private final StageLabels labels;
    private final WorkingTime time;

    Times(StageFacts facts, StageLabels labels, WorkingTime time) {
        super(facts);
        this.labels = labels;
        this.time = time;
    }

    @Override
    public String key() {
        return "times";
    }

    @Override
    public String title() {
        return "各环节办理时长";
    }

    @Override
    Report over(List<RoundFacts> rounds, ReportQuestion question) {
        Period period = Period.of(question);
        PassClock clock = PassClock.of(question, time, period.at());
        Stages stages = new Stages(rounds, labels);
        Minutes[] minutes = Minutes.each(stages.bound());
        for (RoundFacts facts : rounds) {
            Slice slice = Slice.of(facts, question);
            Passes passes = Passes.of(facts);
            for (int row = 0; row < facts.size(); row++) {
                if (slice.begins(passes, row) && period.holds(passes.end(row))) {
                    int took = clock.minutes(passes, row);
                    if (took >= 0) {
                        minutes[facts.stage(row)].add(took);
                    }
                }
            }
        }
        String note = "期间内办结的申报件在本环节用时，退回补正后直接返回的合并计算；" + clock.words() + "。";
        return new Report(
                key(), title(), note, period.asOf(), columns(clock.unit()), stages.rows(stage -> row(minutes[stage])));
    }

    private static @Nullable Row row(Minutes minutes) {
        return minutes.size() == 0 ? null : percentiles(new Row().put("count", minutes.size()), minutes);
    }

    static Row percentiles(Row row, Minutes minutes) {
        return row.put("median", minutes.median())
                .put("p75", minutes.quantile(0.75))
                .put("p90", minutes.quantile(0.9))
                .put("max", minutes.max());
    }

    private static List<Column> columns(String unit) {
        return List.of(
                Column.code("stage"),
                Column.text("stageName", "环节"),
                Column.count("count", "办结", "件"),
                Column.minutes("median", "中位数", unit),
                Column.minutes("p75", "75% 不超过", unit),
                Column.minutes("p90", "90% 不超过", unit),
                Column.minutes("max", "最长", unit));
    }
}
