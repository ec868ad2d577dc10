package org.shenbao.reporting.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.support.WorkingTime;
import org.springframework.stereotype.Component;

/** How long applications are with the experts: from the round's review to its result. Nothing of it is about a person. */
@Component
class ExpertTimes extends FactReport {

    private final StageLabels labels;
    private final WorkingTime time;

    ExpertTimes(StageFacts facts, StageLabels labels, WorkingTime time) {
        super(facts);
        this.labels = labels;
        this.time = time;
    }

    @Override
    public String key() {
        return "experts";
    }

    @Override
    public String title() {
        return "专家评审时长";
    }

    @Override
    Report over(List<RoundFacts> rounds, ReportQuestion question) {
        Period period = Period.of(question);
        PassClock clock = PassClock.of(question, time, period.at());
        Stages stages = new Stages(rounds, labels);
        Minutes[] took = Minutes.each(stages.bound());
        int[] open = new int[stages.bound()];
        for (RoundFacts facts : rounds) {
            Slice slice = Slice.of(facts, question);
            Passes passes = Passes.of(facts);
            for (int row = 0; row < facts.size(); row++) {
                int last = passes.begins(row) ? passes.last(row) : Passes.NONE;
                if (last != Passes.NONE && facts.waitingOn(last) == Names.EXPERT && slice.has(last)) {
                    if (period.holds(passes.end(row))) {
                        took[facts.stage(row)].add(clock.minutes(passes, row));
                    } else if (passes.state(row, period.at()) == Passes.State.OPEN) {
                        open[facts.stage(row)]++;
                    }
                }
            }
        }
        String note = "等待专家评审的申报件用时，不涉及专家个人；" + clock.words() + "。";
        return new Report(
                key(),
                title(),
                note,
                period.asOf(),
                columns(clock.unit()),
                stages.rows(stage -> row(took[stage], open[stage])));
    }

    private static @Nullable Row row(Minutes took, int open) {
        if (took.size() + open == 0) {
            return null;
        }
        return Times.percentiles(new Row().put("count", took.size()).put("open", open), took);
    }

    private static List<Column> columns(String unit) {
        return List.of(
                Column.code("stage"),
                Column.text("stageName", "环节"),
                Column.count("count", "评审完成", "件"),
                Column.count("open", "评审中", "件"),
                Column.minutes("median", "中位数", unit),
                Column.minutes("p75", "75% 不超过", unit),
                Column.minutes("p90", "90% 不超过", unit),
                Column.minutes("max", "最长", unit));
    }
}
