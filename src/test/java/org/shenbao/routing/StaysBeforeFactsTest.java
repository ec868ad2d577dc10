package org.shenbao.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shenbao.support.WorkingDays;
import org.shenbao.support.WorkingTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Stays that were recorded before V30 say afterwards what reports ask. */
class StaysBeforeFactsTest {

    private final DriverManagerDataSource database = new DriverManagerDataSource(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
            "sa",
            "");
    private final JdbcTemplate sql = new JdbcTemplate(database);

    @Test
    void old_rows_get_their_round_place_and_minutes() {
        flyway().target("29").load().migrate();
        sql.update("INSERT INTO project_application (id, round_id, programme, category, credit_code, org_name,"
                + " district_body, stage, stage_since, answers, version, created_by, created_at, updated_at) VALUES"
                + " (7, 3, 'qingdao-2020', 'qd-integration', 'x', '海智', 'huangdao', 's', CURRENT_TIMESTAMP, '{}', 1,"
                + " 'haizhi', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)");
        sql.update("INSERT INTO ACT_RE_PROCDEF (ID_, KEY_, VERSION_) VALUES ('d1', 'qingdao-2020', 4)");
        sql.update("INSERT INTO ACT_HI_PROCINST (ID_, PROC_INST_ID_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_) VALUES"
                + " ('root', 'root', 'qingdao-2020', 'd1', CURRENT_TIMESTAMP)");
        activity("call:1", "root", "CallActivity_Supplement", "called");
        activity("wait:1", "called", "ReceiveTask_Supplemented", null);
        stay("qingdao-2020", "UserTask_Review", "review:1", "TIMESTAMP '2026-11-20 03:59:00'");
        stay("supplement", "ReceiveTask_Supplemented", "wait:1", "NULL");

        flyway().javaMigrations(new StaysInWorkingTime(new WorkingTime(
                        new WorkingDays(Map.of()),
                        List.of(new WorkingTime.Hours(LocalTime.of(9, 0), LocalTime.of(17, 0))))))
                .target("30.1")
                .load()
                .migrate();

        List<Map<String, Object>> rows = sql.queryForList("SELECT * FROM stage_stay ORDER BY id");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("ROUND_ID", 3L)
                        .containsEntry("DISTRICT_BODY", "huangdao")
                        .containsEntry("ROOT_KEY", "qingdao-2020"));
        assertThat(rows.get(0))
                .containsEntry("ROOT_NODE", "UserTask_Review")
                .containsEntry("CALENDAR_MINUTES", 179)
                .containsEntry("WORKING_MINUTES", 179);
        assertThat(rows.get(1))
                .containsEntry("ROOT_NODE", "CallActivity_Supplement")
                .containsEntry("ROOT_VERSION", 4)
                .containsEntry("WORKING_MINUTES", null);
    }

    private void activity(String id, String instance, String node, @Nullable String called) {
        sql.update(
                "INSERT INTO ACT_HI_ACTINST (ID_, PROC_DEF_ID_, ROOT_PROC_INST_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_ID_,"
                        + " ACT_TYPE_, START_TIME_, CALL_PROC_INST_ID_)"
                        + " VALUES (?, 'd1', 'root', ?, 'e', ?, 'x', CURRENT_TIMESTAMP, ?)",
                id,
                instance,
                node,
                called);
    }

    private void stay(String definition, String node, String activityInstance, String leftAt) {
        sql.update(
                "INSERT INTO stage_stay (application_id, stage, definition_key, definition_version, node_id, node_name,"
                        + " activity_instance_id, waiting_on, entered_at, left_at) VALUES (7, 's', ?, 1, ?, 'n', ?, 'office',"
                        + " TIMESTAMP '2026-11-20 01:00:00', " + leftAt + ")",
                definition,
                node,
                activityInstance);
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database).locations("classpath:sql/h2", "classpath:sql/common");
    }
}
