package org.shenbao.reporting.forecast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.ReportSource;
import org.shenbao.reporting.figures.Row;
import org.shenbao.reporting.forecast.Forecasts.Told;
import org.springframework.stereotype.Component;

/** What will still be at each stage when its deadline falls. */
@Component
class ForecastReport implements ReportSource {

    private static final List<Column> COLUMNS = List.of(
            Column.text("round", "批次"),
            Column.code("stage"),
            Column.text("stageName", "环节"),
            Column.text("deadlineName", "时间节点"),
            Column.instant("deadline", "截止时间"),
            Column.count("daysLeft", "剩余", "工作日"),
            Column.count("open", "现有在办", "件"),
            Column.number("expected", "预计届时仍在办", "件"),
            Column.count("low", "区间下限", "件"),
            Column.count("high", "区间上限", "件"),
            Column.date("clearsBy", "预计办结日期"),
            Column.number("staff", "按期办结需现有办理力量的", "倍"),
            Column.text("danger", "预警"));

    private final Forecasts forecasts;
    private final Rounds rounds;

    ForecastReport(Forecasts forecasts, Rounds rounds) {
        this.forecasts = forecasts;
        this.rounds = rounds;
    }

    @Override
    public String key() {
        return "forecast";
    }

    @Override
    public String title() {
        return "进度预测";
    }

    @Override
    public Report build(ReportQuestion question) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rounds.all().stream()
                .filter(round -> question.rounds().contains(round.id()) && round.state() != RoundState.ARCHIVED)
                .forEach(round -> forecasts
                        .of(round, Scope.of(question), question.now())
                        .forEach(told -> rows.add(row(round, told))));
        return new Report(
                key(),
                title(),
                "按现有到达和办理速度及工作日历模拟400次，得出截止时仍在办的件数；区间为其中90%的结果。有往年批次的，参照其同期进度；没有的，只预测10个工作日内的截止。",
                question.now(),
                COLUMNS,
                rows);
    }

    private static Map<String, Object> row(Round round, Told told) {
        StageForecast one = told.forecast();
        return new Row()
                .put("round", round.title())
                .put("stage", told.stage())
                .put("stageName", told.stageName())
                .put("deadlineName", told.deadlineName())
                .put("deadline", Instant.ofEpochMilli(one.deadline()))
                .put("daysLeft", one.daysLeft())
                .put("open", one.open())
                .put("expected", rounded(one.expected()))
                .put("low", one.low())
                .put("high", one.high())
                .put("clearsBy", one.clearedOn())
                .put("staff", one.staff() == null ? null : rounded(one.staff()))
                .put("danger", one.danger() ? "可能逾期" : "")
                .values();
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
