package org.shenbao.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.springframework.stereotype.Component;

/** Arrivals and completions of each stage over time, and what was there at the end of each day, week or month. */
@Component
class Arrivals extends FactReport {

    private static final List<Column> COLUMNS = List.of(
            Column.date("date", "日期"),
            Column.code("stage"),
            Column.text("stageName", "环节"),
            Column.count("arrivals", "到达", "件"),
            Column.count("completions", "办结", "件"),
            Column.count("open", "期末在办", "件"));

    private final StageLabels labels;

    Arrivals(StageFacts facts, StageLabels labels) {
        super(facts);
        this.labels = labels;
    }

    @Override
    public String key() {
        return "arrivals";
    }

    @Override
    public String title() {
        return "到达与办结趋势";
    }

    @Override
    Report over(List<RoundFacts> rounds, ReportQuestion question) {
        Period period = Period.of(question);
        List<Slice> slices =
                rounds.stream().map(facts -> Slice.of(facts, question)).toList();
        Calendar calendar = Calendar.of(Flow.first(slices), period, question);
        Stages stages = new Stages(rounds, labels);
        Flow flow = new Flow(stages.bound(), calendar);
        slices.forEach(slice -> flow.count(slice, period));
        String only = question.option("stage").orElse("");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int date = 0; date < calendar.size(); date++) {
            for (int stage : stages.inOrder()) {
                if (flow.occurs(stage) && (only.isEmpty() || only.equals(stages.key(stage)))) {
                    rows.add(new Row()
                            .put("date", calendar.day(date))
                            .put("stage", stages.key(stage))
                            .put("stageName", stages.name(stage))
                            .put("arrivals", flow.arrivals(stage, date))
                            .put("completions", flow.completions(stage, date))
                            .put("open", flow.open(stage, date))
                            .values());
                }
            }
        }
        String note = "日期为每" + calendar.word() + "的第一天，首尾只计期间内的，最多 " + Calendar.MOST + calendar.measure()
                + "；在办含等待申报单位补正的，为当" + calendar.word() + "结束时的件数。";
        return new Report(key(), title(), note, period.asOf(), COLUMNS, rows);
    }
}
