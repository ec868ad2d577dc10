package org.shenbao.reporting.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.springframework.stereotype.Component;

/** How often stages send applications back, and how many get through at the first attempt. */
@Component
class Rework extends FactReport {

    private static final List<Column> COLUMNS = List.of(
            Column.code("stage"),
            Column.text("stageName", "环节"),
            Column.count("applications", "到达的申报", "件"),
            Column.count("returns", "退回", "次"),
            Column.number("returnsPerApplication", "平均每件退回", "次"),
            Column.percent("firstPass", "一次通过率"));

    private final StageLabels labels;

    Rework(StageFacts facts, StageLabels labels) {
        super(facts);
        this.labels = labels;
    }

    @Override
    public String key() {
        return "rework";
    }

    @Override
    public String title() {
        return "退回补正与一次通过情况";
    }

    @Override
    Report over(List<RoundFacts> rounds, ReportQuestion question) {
        Period period = Period.of(question);
        Stages stages = new Stages(rounds, labels);
        Attempts attempts = new Attempts(stages.bound());
        for (RoundFacts facts : rounds) {
            Slice slice = Slice.of(facts, question);
            attempts.count(new PassShares(Passes.of(facts), facts::stage), slice::has, period);
        }
        return new Report(
                key(),
                title(),
                "退回指要求申报单位补正，或退到已经办过的环节；一次通过率为期间内到达且已有结果的申报中，本环节从未退回的占比。",
                period.asOf(),
                COLUMNS,
                stages.rows(stage -> stages.isSupplement(stage) ? null : row(attempts, stage)));
    }

    private static @Nullable Row row(Attempts attempts, int stage) {
        int applications = attempts.applications(stage);
        int returns = attempts.returns(stage);
        if (applications + returns == 0) {
            return null;
        }
        return new Row()
                .put("applications", applications)
                .put("returns", returns)
                .put("returnsPerApplication", Share.ratio(returns, applications))
                .put("firstPass", attempts.firstPass(stage));
    }
}
