package org.shenbao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenbao.document.SheetReader;
import org.shenbao.document.Spreadsheets;

class ReportFilesTest {

    private static final Report REPORT = new Report(
            "example",
            "示例",
            "每行一件。",
            Instant.parse("2027-10-22T09:00:00Z"),
            List.of(
                    Column.code("application"),
                    Column.text("orgName", "单位"),
                    Column.minutes("late", "已逾期", "工作分钟"),
                    Column.instant("dueAt", "应办结时间")),
            List.of(
                    Map.of(
                            "application",
                            7,
                            "orgName",
                            "=HYPERLINK(\"x\"),\n乙",
                            "late",
                            -3,
                            "dueAt",
                            Instant.parse("2027-10-22T15:59:00Z")),
                    Map.of("application", 8, "orgName", "海智科技")));

    private final ReportFiles files = new ReportFiles(new Spreadsheets());

    @Test
    void a_csv_opens_in_a_spreadsheet_and_runs_nothing_there() {
        String csv = new String(files.csv(REPORT), StandardCharsets.UTF_8);

        assertThat(csv)
                .isEqualTo("\uFEFF单位,已逾期（工作分钟）,应办结时间\r\n"
                        + "\"'=HYPERLINK(\"\"x\"\"),\n乙\",-3,2027-10-22 23:59\r\n"
                        + "海智科技,,\r\n");
    }

    @Test
    void a_file_that_holds_only_the_first_rows_says_so() {
        Report cut = new Report("example", "示例", "", REPORT.asOf(), REPORT.columns(), REPORT.rows(), 8000L);

        assertThat(new String(files.csv(cut), StandardCharsets.UTF_8)).endsWith("\r\n共 8000 条，文件列出前 2 条。\r\n");
        assertThat(SheetReader.read(new ByteArrayInputStream(files.xlsx(cut)), "单位")
                        .toString())
                .contains("共 8000 条，文件列出前 2 条");
    }

    @Test
    void a_workbook_holds_what_people_see_and_says_what_is_counted() {
        byte[] xlsx = files.xlsx(REPORT);

        List<Map<String, String>> rows = SheetReader.read(new ByteArrayInputStream(xlsx), "单位");
        assertThat(rows.get(0))
                .containsEntry("单位", "=HYPERLINK(\"x\"),\n乙")
                .containsEntry("已逾期（工作分钟）", "-3")
                .containsEntry("应办结时间", "2027-10-22 23:59");
        assertThat(rows.get(1)).containsEntry("单位", "海智科技").doesNotContainKey("应办结时间");
        assertThat(rows.toString()).contains("每行一件");
    }
}
