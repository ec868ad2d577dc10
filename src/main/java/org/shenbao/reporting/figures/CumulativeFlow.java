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

/** Where applications stood at the end of each day: one band a stage, and one for those that are through. */
@Component
class CumulativeFlow extends FactReport {

    private static final String DONE = "done";

    /** Before the key of a stage, which an analyst may call as he likes, {@code done} too. */
    private static final String STAGE = "stage:";

    private final StageLabels labels;

    CumulativeFlow(StageFacts facts, StageLabels labels) {
        super(facts);
        this.labels = labels;
    }

    @Override
    public String key() {
        return "cumulative-flow";
    }

    @Override
    public String title() {
        return "各环节停留件数变化";
    }

    @Override
    Report over(List<RoundFacts> rounds, ReportQuestion question) {
        Period period = Period.of(question);
        List<Slice> slices = rounds.stream()
                .map(facts -> Slice.of(facts, question).whole(period.at()))
                .toList();
        Calendar calendar = Calendar.of(Flow.first(slices), period, question);
        Stages stages = new Stages(rounds, labels);
        Standing standing = new Standing(stages.bound(), calendar, period);
        slices.forEach(standing::count);
        List<Integer> occurring =
                stages.inOrder().stream().filter(standing::occurs).toList();
        List<Column> columns = new ArrayList<>(List.of(Column.date("date", "日期")));
        occurring.forEach(stage -> columns.add(Column.count(STAGE + stages.key(stage), stages.name(stage), "件")));
        columns.add(Column.count(DONE, "已离开全部环节", "件"));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int date = 0; date < calendar.size(); date++) {
            Row row = new Row().put("date", calendar.day(date));
            for (int stage : occurring) {
                row.put(STAGE + stages.key(stage), standing.at(stage, date));
            }
            rows.add(row.put(DONE, standing.done(date)).values());
        }
        String note = "每" + calendar.word() + "结束时各环节停留的件数；同时在几个环节并行办理的，各计一件。";
        return new Report(key(), title(), note, period.asOf(), columns, rows);
    }
}
