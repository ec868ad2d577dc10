package org.shenbao.reporting.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.ReportSource;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.forecast.Forecasts.Told;
import org.shenbao.support.WorkingDays;
import org.shenbao.support.Zones;
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
    private final WorkingDays days;

    ForecastReport(Forecasts forecasts, Rounds rounds, WorkingDays days) {
        this.forecasts = forecasts;
        this.rounds = rounds;
        this.days = days;
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
                        .of(round, facts -> chosen(facts, question), question.now())
                        .forEach(told -> rows.add(row(round, told, question.now()))));
        return new Report(
                key(),
                title(),
                "按现有到达和办理速度及工作日历模拟400次，得出截止时仍在办的件数；区间为其中90%的结果。有往年批次的，参照其同期进度；没有的，只预测10个工作日内的截止。",
                question.now(),
                COLUMNS,
                rows);
    }

    /** What the reader may see and asks about. */
    private static IntPredicate chosen(RoundFacts facts, ReportQuestion question) {
        ReportFilter filter = question.filter();
        boolean[] districts = new boolean[facts.names().bodies().size()];
        for (int code = 0; code < districts.length; code++) {
            districts[code] = question.bodies().contains(facts.names().bodies().value(code));
        }
        OptionalInt category = filter.category() == null
                ? OptionalInt.empty()
                : OptionalInt.of(
                        facts.names().categories().find(filter.category()).orElse(RoundFacts.NOTHING));
        return row -> districts[facts.district(row)]
                && (category.isEmpty() || facts.category(row) == category.getAsInt())
                && (filter.version() == null || facts.rootVersion(row) == filter.version());
    }

    private Map<String, Object> row(Round round, Told told, Instant now) {
        StageForecast one = told.forecast();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("round", round.title());
        row.put("stage", told.stage());
        row.put("stageName", told.stageName());
        row.put("deadlineName", told.deadlineName());
        row.put("deadline", Instant.ofEpochMilli(one.deadline()));
        row.put("daysLeft", one.daysLeft());
        row.put("open", one.open());
        row.put("expected", rounded(one.expected()));
        row.put("low", one.low());
        row.put("high", one.high());
        putKnown(row, "clearsBy", clearsBy(one.clearedAfter(), now));
        putKnown(row, "staff", one.staff() == null ? null : rounded(one.staff()));
        row.put("danger", one.danger() ? "可能逾期" : "");
        return row;
    }

    private static void putKnown(Map<String, Object> row, String key, @Nullable Object value) {
        if (value != null) {
            row.put(key, value);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private @Nullable LocalDate clearsBy(@Nullable Integer after, Instant now) {
        if (after == null) {
            return null;
        }
        LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);
        return after <= 1 ? today : days.spanAfter(today, after - 1).last();
    }
}
