package org.shenbao.reporting.weekly;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Round;
import org.shenbao.document.Paper;
import org.shenbao.document.PaperStyle;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.Reports;
import org.shenbao.support.WorkingTime;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Component;

/** What stands in the paper: the same reports as on screen, for one round and one week, one chapter each. */
@Component
class WeeklyPaper {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(Zones.CHINA);

    /** A list on paper names the first ones; all of them are on screen. */
    private static final int MOST_ROWS = 30;

    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("总体情况", "summary", null),
            new Chapter("各环节办理情况", "throughput", new Picture("周末各环节在办件数", "stageName", "open")),
            new Chapter("各环节办理时长", "times", new Picture("各环节办理时长中位数", "stageName", "median")),
            new Chapter("退回补正情况", "rework", null),
            new Chapter("各单位办理情况", "offices", null),
            new Chapter("超期事项", "overdue", null),
            new Chapter("到期前形势预测", "forecast", null));

    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七");

    private final Reports reports;
    private final WorkingTime time;

    WeeklyPaper(Reports reports, WorkingTime time) {
        this.reports = reports;
        this.time = time;
    }

    Paper of(Round round, Week week, String issuer, ReportQuestion question) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Facts(List.of(
                new Paper.Fact("申报批次", round.title()),
                new Paper.Fact("统计周期", week.words()),
                new Paper.Fact("报送单位", issuer),
                new Paper.Fact("编制时间", MINUTE.format(question.now())))));
        for (int i = 0; i < CHAPTERS.size(); i++) {
            Chapter chapter = CHAPTERS.get(i);
            blocks.add(new Paper.Heading(1, NUMERALS.get(i) + "、" + chapter.heading()));
            add(blocks, chapter, reports.answer(chapter.report(), question));
        }
        return new Paper(round.subject() + "工作周报", PaperStyle.OFFICIAL, null, blocks);
    }

    private void add(List<Paper.Block> blocks, Chapter chapter, Report report) {
        if (report.rows().isEmpty()) {
            blocks.add(new Paper.Prose("本周无此类情况。"));
            return;
        }
        if (chapter.picture() != null) {
            blocks.add(bars(chapter.picture(), report));
        }
        List<List<String>> rows = report.rows().stream()
                .limit(MOST_ROWS)
                .map(row -> report.printed().stream()
                        .map(column -> text(row.get(column.key()), column))
                        .toList())
                .toList();
        blocks.add(new Paper.Grid(
                "", report.printed().stream().map(WeeklyPaper::heading).toList(), rows, List.of()));
        long left =
                Objects.requireNonNullElse(report.total(), (long) report.rows().size()) - rows.size();
        blocks.add(new Paper.Note(report.note() + (left > 0 ? "另有 " + left + " 项未列出，请登录系统查看。" : "")));
    }

    /** Durations carry their units in every cell. */
    private static String heading(Column column) {
        return column.type().equals("minutes") ? column.label() : column.heading();
    }

    private String text(@Nullable Object value, Column column) {
        if (value == null) {
            return "—";
        }
        if (value instanceof Instant instant) {
            return MINUTE.format(instant);
        }
        return column.type().equals("minutes") && value instanceof Number minutes
                ? Lengths.words(minutes.longValue(), column.unit(), time.day())
                : value.toString();
    }

    private Paper.Bars bars(Picture picture, Report report) {
        Column column = report.columns().stream()
                .filter(one -> one.key().equals(picture.value()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(report.key() + " has no column " + picture.value()));
        return new Paper.Bars(
                picture.caption(),
                report.rows().stream().map(row -> bar(picture, row, column)).toList());
    }

    private Paper.Bar bar(Picture picture, Map<String, Object> row, Column column) {
        double length = row.get(picture.value()) instanceof Number number ? number.doubleValue() : 0;
        String unit = column.type().equals("count") && column.unit() != null ? " " + column.unit() : "";
        return new Paper.Bar(
                String.valueOf(row.get(picture.label())), length, text(row.get(picture.value()), column) + unit);
    }

    /** @param picture drawn above the table */
    private record Chapter(
            String heading, String report, @Nullable Picture picture) {}

    private record Picture(String caption, String label, String value) {}
}
