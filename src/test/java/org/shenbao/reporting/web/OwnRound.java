package org.shenbao.reporting.web;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** A round that a test has for itself, with applications that wait at the district. */
final class OwnRound {

    static final Instant MONDAY = Instant.parse("2026-11-16T01:00:00Z");

    private final JdbcTemplate sql;
    private final long id;
    private final Instant dueAt;

    private OwnRound(JdbcTemplate sql, String state, Instant dueAt) {
        this.sql = sql;
        this.dueAt = dueAt;
        this.id = insert(
                "INSERT INTO round (programme, round_year, title, state, budget_wan, publicity_working_days, opens_at,"
                        + " version) VALUES ('qingdao-2020', 2003, '旧批次', ?, 0, 5, ?, 0)",
                state,
                Timestamp.from(MONDAY));
    }

    /** Long over; everything in it is late. */
    static OwnRound archived(JdbcTemplate sql) {
        return new OwnRound(sql, "ARCHIVED", MONDAY.plusSeconds(3600));
    }

    /** Still running. */
    static OwnRound open(JdbcTemplate sql, Instant dueAt) {
        return new OwnRound(sql, "OPEN", dueAt);
    }

    long id() {
        return id;
    }

    void remove() {
        sql.update("DELETE FROM stage_stay WHERE round_id = ?", id);
        sql.update("DELETE FROM project_application WHERE round_id = ?", id);
        sql.update("DELETE FROM round WHERE id = ?", id);
    }

    /** One that waits since {@link #MONDAY}. */
    long application(String district, String orgName) {
        Timestamp monday = Timestamp.from(MONDAY);
        long application = insert(
                "INSERT INTO project_application (round_id, programme, category, credit_code, org_name, project_name,"
                        + " district_body, stage, stage_since, answers, version, created_by, created_at, updated_at,"
                        + " submitted_at) VALUES (?, 'qingdao-2020', 'qd-integration', '91370211MA3C0ABCXK', ?, '改造',"
                        + " ?, 'district-preliminary-review', ?, '{}', 1, 'haizhi', ?, ?, ?)",
                this.id,
                orgName,
                district,
                monday,
                monday,
                monday,
                monday);
        insert(
                "INSERT INTO stage_stay (application_id, round_id, programme, category, district_body, body, stage,"
                        + " definition_key, definition_version, node_id, node_name, root_key, root_version, root_node,"
                        + " activity_instance_id, waiting_on, entered_at, due_at, entered_work) VALUES (?, ?,"
                        + " 'qingdao-2020', 'qd-integration', ?, ?, 'district-preliminary-review', 'qingdao-2020', 1,"
                        + " 'UserTask_PreliminaryReview', '初审申报材料', 'qingdao-2020', 1, 'UserTask_PreliminaryReview',"
                        + " ?, 'office', ?, ?, 0)",
                application,
                this.id,
                district,
                district,
                "stay-" + application,
                monday,
                Timestamp.from(dueAt));
        return application;
    }

    /** The district decided, an hour later. */
    void decided(long application, String outcome) {
        sql.update(
                "UPDATE stage_stay SET left_at = ?, outcome = ?, calendar_minutes = 60, working_minutes = 60"
                        + " WHERE application_id = ?",
                Timestamp.from(MONDAY.plusSeconds(3600)),
                outcome,
                application);
    }

    private long insert(String statement, Object... values) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.update(
                connection -> {
                    var insert = connection.prepareStatement(statement, new String[] {"id"});
                    for (int i = 0; i < values.length; i++) {
                        insert.setObject(i + 1, values[i]);
                    }
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}
