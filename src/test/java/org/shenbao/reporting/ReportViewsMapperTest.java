package org.shenbao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shenbao.support.MapperTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The views, and the statements that src/docs/report-views.md gives, word for word. */
@MapperTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class ReportViewsMapperTest {

    private static final String STAGE = "views-review";

    private final JdbcTemplate sql;

    ReportViewsMapperTest(JdbcTemplate sql) {
        this.sql = sql;
    }

    @Test
    void the_median_of_the_document_is_the_median() throws IOException {
        left(1, "2027-09-30 15:59:00", 7);
        left(2, "2027-10-01 04:00:00", 10);
        left(3, "2027-10-02 04:00:00", 50);
        left(4, "2027-10-03 04:00:00", 20);
        left(5, "2027-09-30 16:00:00", 30);
        left(6, "2027-11-01 04:00:00", 9);
        left(7, "2027-11-01 04:00:00", 1);
        left(8, "2027-11-01 04:00:00", 2);
        stay(9, null, null);

        List<String> medians = sql.queryForList(statement("WITH ranked")).stream()
                .filter(row -> STAGE.equals(row.get("stage")))
                .map(row -> row.get("left_year") + "-" + row.get("left_month") + " "
                        + ((Number) Objects.requireNonNull(row.get("median_minutes"))).doubleValue())
                .toList();

        assertThat(medians).containsExactly("2027-9 7.0", "2027-10 25.0", "2027-11 2.0");
    }

    @Test
    void a_day_tells_stays_and_applications_apart() {
        stay(1, null, null);
        stay(1, "2027-10-01 04:00:00", 10);
        stay(2, null, null);

        Map<String, Object> day = sql.queryForMap(
                "SELECT stays_begun, applications, stays_left_since, stays_left_late, working_minutes"
                        + " FROM report_stage_day WHERE stage = ?",
                STAGE);

        assertThat(day.values().stream().map(value -> ((Number) value).intValue()))
                .containsExactly(3, 2, 1, 0, 10);
    }

    @Test
    void the_minutes_of_a_whole_application_can_be_asked() throws IOException {
        assertThat(sql.queryForList(statement("SELECT application_id"))).isEmpty();
    }

    /** The indented block that begins so. */
    private static String statement(String beginning) throws IOException {
        return Files.readAllLines(Path.of("src/docs/report-views.md")).stream()
                .dropWhile(line -> !line.startsWith("    " + beginning))
                .takeWhile(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private void left(long application, String at, int minutes) {
        stay(application, at, minutes);
    }

    private void stay(long application, @Nullable String leftAt, @Nullable Integer minutes) {
        sql.update(
                "INSERT INTO stage_stay (application_id, stage, definition_key, definition_version, node_id,"
                        + " node_name, activity_instance_id, waiting_on, entered_at, left_at, working_minutes, round_id,"
                        + " programme, category, district_body, root_key, root_version, root_node, entered_work)"
                        + " VALUES (?, ?, 'p', 1, 'UserTask_Review', '初审', 'a', 'office',"
                        + " TIMESTAMP '2027-09-08 04:00:00', ?, ?, 77, 'p', 'c', 'd', 'p', 1, 'UserTask_Review', 0)",
                application,
                STAGE,
                leftAt == null ? null : java.sql.Timestamp.valueOf(leftAt),
                minutes);
    }
}
