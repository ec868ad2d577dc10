package org.shenbao.reporting.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.document.OpenedPdf;
import org.shenbao.document.Paper;
import org.shenbao.document.PaperPages;
import org.shenbao.document.PdfsFixture;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Reader;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.Reports;
import org.shenbao.support.WorkingDays;
import org.shenbao.support.WorkingTime;

class WeeklyPaperTest {

    private static final Instant MONDAY_MORNING = Instant.parse("2020-09-13T16:05:00Z");
    private static final WorkingTime SEVEN_HOURS = new WorkingTime(
            new WorkingDays(Map.of()),
            List.of(
                    new WorkingTime.Hours(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                    new WorkingTime.Hours(LocalTime.of(13, 30), LocalTime.of(17, 30))));
    private static final Round ROUND = new Round(
            7,
            "qingdao-2020",
            2020,
            "2020年青岛市工业互联网项目申报指南",
            RoundState.OPEN,
            BigDecimal.TEN,
            7,
            Instant.parse("2020-08-31T16:00:00Z"),
            1);

    @Test
    void the_paper_has_a_chapter_for_every_report_in_words_for_people() throws IOException {
        String text = printed(paper(Map.of("throughput", throughput(), "times", times(), "overdue", overdue(45))));

        assertThat(text)
                .contains("工作周报", "2020年9月7日—9月13日", "青岛市工业和信息化局")
                .contains("一、总体情况", "二、各环节办理情况", "六、超期事项", "七、到期前形势预测")
                .contains("市级复查", "12 件")
                .contains("3 个工作日 2 小时")
                .contains("本周无此类情况。");
    }

    @Test
    void a_long_list_names_the_first_and_says_how_many_more_there_are() throws IOException {
        String text = printed(paper(Map.of("throughput", throughput(), "times", times(), "overdue", overdue(45))));

        assertThat(text).contains("QD2020-0030").doesNotContain("QD2020-0031").contains("另有 15 项未列出");
    }

    @Test
    void what_a_report_itself_leaves_out_counts_among_what_is_not_on_paper() throws IOException {
        Report cut = overdue(45);
        Report ofMany = new Report(cut.key(), cut.title(), cut.note(), cut.asOf(), cut.columns(), cut.rows(), 8000L);

        assertThat(printed(paper(Map.of("throughput", throughput(), "times", times(), "overdue", ofMany))))
                .contains("另有 7970 项未列出");
    }

    private static Paper paper(Map<String, Report> answers) {
        Reports reports = mock(Reports.class);
        when(reports.answer(anyString(), any(ReportQuestion.class)))
                .thenAnswer(call -> answers.getOrDefault(
                        call.<String>getArgument(0), report(call.getArgument(0), List.of(), List.of())));
        ReportQuestion question = new ReportQuestion(
                ReportFilter.NONE,
                new Reader("qd-city-miit", Set.of()),
                Set.of(),
                Set.of(7L),
                Map.of(),
                MONDAY_MORNING);
        return new WeeklyPaper(reports, SEVEN_HOURS)
                .of(ROUND, new Week(LocalDate.of(2020, 9, 7)), "青岛市工业和信息化局", question);
    }

    private static String printed(Paper paper) throws IOException {
        byte[] pdf = PdfsFixture.pdfs().render(PaperPages.of(List.of(paper), null, true));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            OpenedPdf.isFitToPrint(document);
            return new PDFTextStripper().getText(document);
        }
    }

    private static Report throughput() {
        return report(
                "throughput",
                List.of(
                        Column.code("stage"),
                        Column.text("stageName", "环节"),
                        Column.count("arrivals", "到达", "件"),
                        Column.count("open", "在办", "件")),
                List.of(
                        Map.of("stage", "district-preliminary-review", "stageName", "区市初审", "arrivals", 40, "open", 30),
                        Map.of("stage", "city-recheck", "stageName", "市级复查", "arrivals", 20, "open", 12)));
    }

    private static Report times() {
        return report(
                "times",
                List.of(Column.text("stageName", "环节"), Column.minutes("median", "中位数", "工作分钟")),
                List.of(Map.of("stageName", "市级复查", "median", 3 * 420 + 120)));
    }

    private static Report overdue(int count) {
        return report(
                "overdue",
                List.of(Column.text("number", "申报编号"), Column.instant("dueAt", "应办结时间")),
                IntStream.rangeClosed(1, count)
                        .<Map<String, Object>>mapToObj(
                                i -> Map.of("number", String.format("QD2020-%04d", i), "dueAt", MONDAY_MORNING))
                        .toList());
    }

    private static Report report(String key, List<Column> columns, List<Map<String, Object>> rows) {
        return new Report(key, key, "按申报件统计。", MONDAY_MORNING, columns, rows);
    }
}
