package org.shenbao.reporting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shenbao.demo.past.PastRound;
import org.shenbao.demo.past.PastRound.Manner;
import org.shenbao.demo.past.PastRows;
import org.shenbao.demo.past.RoundStoryFixtures;
import org.shenbao.support.Zones;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rounds of qingdao-2020 with eight stays an application, the newest under way, and the same history in the engine's own
 * tables.
 */
final class ManyStays {

    static final String PROGRAMME = "qingdao-2020";

    private static final String MILESTONE = "district-submission-cutoff";

    /** Working time is counted from 2020 on. */
    private static final int FIRST_YEAR = 2020;

    private static final int PAST_ROUNDS = 5;

    /** More is returned than usual, and less is lost: eight stays an application. */
    private static final Manner MANNER = new Manner(2.4, 0.2, 1);

    private final JdbcTemplate jdbc;
    private final Instant now;
    private final List<Long> past = new ArrayList<>();
    private long running;

    ManyStays(JdbcTemplate jdbc, Instant now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** The round under way. */
    long running() {
        return running;
    }

    Set<Long> rounds() {
        Set<Long> all = new HashSet<>(past);
        all.add(running);
        return all;
    }

    void write(int applications) {
        int each = applications / (PAST_ROUNDS + 1);
        for (int year = FIRST_YEAR; year < FIRST_YEAR + PAST_ROUNDS; year++) {
            LocalDate opens = LocalDate.of(year, 7, 1);
            past.add(write(year, "ARCHIVED", opens, opens.withMonth(10).withDayOfMonth(23), each));
        }
        LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);
        running = write(nextYear(), "OPEN", today.minusDays(80), today.plusDays(12), each);
        cutShort();
        engineHistory();
    }

    private int nextYear() {
        Integer newest =
                jdbc.queryForObject("SELECT MAX(round_year) FROM round WHERE programme = ?", Integer.class, PROGRAMME);
        return 1 + Objects.requireNonNull(newest);
    }

    /** What has not happened yet is taken away. */
    private void cutShort() {
        Timestamp at = Timestamp.from(now);
        jdbc.update("DELETE FROM stage_stay WHERE round_id = ? AND entered_at > ?", running, at);
        jdbc.update(
                "UPDATE stage_stay SET left_at = NULL, outcome = NULL, calendar_minutes = NULL, working_minutes = NULL"
                        + " WHERE round_id = ? AND left_at > ?",
                running,
                at);
        jdbc.update(
                "UPDATE project_application SET outcome = NULL, ended_at = NULL WHERE round_id = ? AND ended_at > ?",
                running,
                at);
    }

    /** As it is with rounds of past years: their last change is none of the last minutes. */
    void longAgo() {
        jdbc.update("UPDATE stage_stay SET changed_at = entered_at WHERE activity_instance_id LIKE 'imported-%'");
        jdbc.execute("ANALYZE TABLE stage_stay");
    }

    private long write(int year, String state, LocalDate opensOn, LocalDate deadlineOn, int applications) {
        Instant opens = opensOn.atStartOfDay(Zones.CHINA).toInstant();
        Instant deadline = deadlineOn.atStartOfDay(Zones.CHINA).toInstant();
        jdbc.update(
                "INSERT INTO round (programme, round_year, title, state, budget_wan, publicity_working_days, opens_at, version)"
                        + " VALUES (?, ?, ?, ?, 1, 5, ?, 0)",
                PROGRAMME,
                year,
                year + "年度批次",
                state,
                Timestamp.from(opens));
        long id = Objects.requireNonNull(jdbc.queryForObject(
                "SELECT id FROM round WHERE programme = ? AND round_year = ?", Long.class, PROGRAMME, year));
        jdbc.update(
                "INSERT INTO round_milestone (round_id, milestone_key, milestone_type, value_zh, passes_at)"
                        + " VALUES (?, ?, 'deadline', '前', ?)",
                id,
                MILESTONE,
                Timestamp.from(deadline));
        PastRound like = RoundStoryFixtures.round(PROGRAMME, applications, MANNER);
        Map<String, Instant> milestones = new HashMap<>(like.milestones());
        milestones.replaceAll((key, none) -> deadline);
        PastRound round = new PastRound(
                id,
                PROGRAMME,
                like.categories(),
                like.districts(),
                opens,
                deadline,
                milestones,
                applications,
                List.of(1, 2),
                MANNER,
                List.of());
        new PastRows(jdbc).write(round, "BENCH" + year, district -> "370200", RoundStoryFixtures.tell(round, year));
        return id;
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
