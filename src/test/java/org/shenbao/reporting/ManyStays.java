package org.shenbao.reporting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shenbao.demo.past.PastApplication;
import org.shenbao.demo.past.PastRound;
import org.shenbao.demo.past.PastRound.Manner;
import org.shenbao.demo.past.PastRows;
import org.shenbao.demo.past.RoundStoryFixtures;
import org.shenbao.support.Zones;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rounds of qingdao-2020 with about ten stays an application, and the same history in the engine's own tables. */
final class ManyStays {

    static final String PROGRAMME = "qingdao-2020";

    /** Working time is counted from 2020 on. */
    private static final int FIRST_YEAR = 2020;

    private static final int ROUNDS = 6;

    private final JdbcTemplate jdbc;
    private final List<Long> rounds = new ArrayList<>();

    ManyStays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> rounds() {
        return rounds;
    }

    void write(int applications) {
        PastRows rows = new PastRows(jdbc);
        for (int year = FIRST_YEAR; year < FIRST_YEAR + ROUNDS; year++) {
            PastRound round = round(year, applications / ROUNDS);
            List<PastApplication> told = RoundStoryFixtures.tell(round, year);
            rows.write(round, "BENCH" + year, district -> "370200", told);
        }
        engineHistory();
    }

    /** As it is with rounds of past years: their last change is none of the last minutes. */
    void longAgo() {
        jdbc.update("UPDATE stage_stay SET changed_at = entered_at WHERE activity_instance_id LIKE 'imported-%'");
        jdbc.execute("ANALYZE TABLE stage_stay");
    }

    private PastRound round(int year, int applications) {
        Instant opens = LocalDate.of(year, 7, 1).atStartOfDay(Zones.CHINA).toInstant();
        jdbc.update(
                "INSERT INTO round (programme, round_year, title, state, budget_wan, publicity_working_days, opens_at, version)"
                        + " VALUES (?, ?, ?, 'ARCHIVED', 1, 5, ?, 0)",
                PROGRAMME,
                year,
                year + "年度批次",
                Timestamp.from(opens));
        Long id = jdbc.queryForObject(
                "SELECT id FROM round WHERE programme = ? AND round_year = ?", Long.class, PROGRAMME, year);
        rounds.add(Objects.requireNonNull(id));
        PastRound like = RoundStoryFixtures.round(PROGRAMME, applications, new Manner(2.4, 0.2, 1));
        return new PastRound(
                id,
                PROGRAMME,
                like.categories(),
                like.districts(),
                opens,
                LocalDate.of(year, 10, 23).atStartOfDay(Zones.CHINA).toInstant(),
                like.milestones(),
                applications,
                List.of(1, 2),
                like.manner());
    }

    /** One row a stay: fewer than the engine really keeps, which also counts gateways, events and service tasks. */
    private void engineHistory() {
        String definition =
                jdbc.queryForObject("SELECT MAX(ID_) FROM ACT_RE_PROCDEF WHERE KEY_ = ?", String.class, PROGRAMME);
        jdbc.update(
                "INSERT INTO ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_,"
                        + " END_TIME_, DURATION_, ROOT_PROC_INST_ID_, STATE_)"
                        + " SELECT CONCAT('b', id), CONCAT('b', id), id, ?, ?, submitted_at, ended_at,"
                        + " TIMESTAMPDIFF(SECOND, submitted_at, ended_at) * 1000, CONCAT('b', id), 'COMPLETED'"
                        + " FROM project_application WHERE created_by = 'demo'",
                PROGRAMME,
                definition);
        jdbc.update(
                "INSERT INTO ACT_HI_ACTINST (ID_, PARENT_ACT_INST_ID_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_,"
                        + " PROC_INST_ID_, EXECUTION_ID_, ACT_ID_, TASK_ID_, ACT_NAME_, ACT_TYPE_, START_TIME_, END_TIME_,"
                        + " DURATION_, ACT_INST_STATE_, SEQUENCE_COUNTER_)"
                        + " SELECT activity_instance_id, CONCAT('b', application_id), ?, ?, CONCAT('b', application_id),"
                        + " CONCAT('b', application_id), CONCAT('b', application_id), node_id, CONCAT('t', id), node_name,"
                        + " CASE WHEN node_id LIKE 'UserTask%' THEN 'userTask' ELSE 'receiveTask' END, entered_at, left_at,"
                        + " TIMESTAMPDIFF(SECOND, entered_at, left_at) * 1000, 4, id"
                        + " FROM stage_stay WHERE activity_instance_id LIKE 'imported-%'",
                PROGRAMME, definition);
        jdbc.update(
                "INSERT INTO ACT_HI_TASKINST (ID_, TASK_DEF_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_,"
                        + " PROC_INST_ID_, EXECUTION_ID_, ACT_INST_ID_, NAME_, START_TIME_, END_TIME_, DURATION_,"
                        + " DELETE_REASON_, PRIORITY_)"
                        + " SELECT CONCAT('t', id), node_id, ?, ?, CONCAT('b', application_id), CONCAT('b', application_id),"
                        + " CONCAT('b', application_id), activity_instance_id, node_name, entered_at, left_at,"
                        + " TIMESTAMPDIFF(SECOND, entered_at, left_at) * 1000, 'completed', 50"
                        + " FROM stage_stay WHERE activity_instance_id LIKE 'imported-%' AND node_id LIKE 'UserTask%'",
                PROGRAMME, definition);
    }
}
