package org.shenbao.reporting;

import java.sql.Timestamp;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the columns of the facts cost a step of the routing: the stay's statements with and without them. */
final class RecordingCost {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingCost.class);
    private static final int STEPS = 600;
    private static final int TURNS = 5;

    /** Processor and database time of one of an application's stays in stock Camunda: 31 ms for three tasks. */
    private static final double STEP_MILLIS = 10;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    RecordingCost(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    double percent() {
        jdbc.execute("CREATE TABLE stay_with LIKE stage_stay");
        jdbc.execute("CREATE TABLE stay_without LIKE stage_stay");
        jdbc.execute("ALTER TABLE stay_without DROP INDEX ix_stage_stay_changed, DROP INDEX ix_stage_stay_round,"
                + " DROP COLUMN round_id, DROP COLUMN programme, DROP COLUMN category, DROP COLUMN district_body,"
                + " DROP COLUMN root_key, DROP COLUMN root_version, DROP COLUMN root_node, DROP COLUMN milestone,"
                + " DROP COLUMN due_at, DROP COLUMN entered_work, DROP COLUMN calendar_minutes, DROP COLUMN working_minutes,"
                + " DROP COLUMN changed_at");
        double with = Double.MAX_VALUE;
        double without = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            int number = turn;
            without = Math.min(without, steps(number, this::stepWithout));
            with = Math.min(with, steps(number, this::stepWith));
        }
        LOG.info("a stay's statements: {} ms with the facts, {} ms without", with, without);
        return 100 * (with - without) / STEP_MILLIS;
    }

    private interface Step {
        void take(String name);
    }

    private double steps(int turn, Step step) {
        long begun = System.nanoTime();
        for (int i = 0; i < STEPS; i++) {
            String name = turn + "-" + i;
            transaction.executeWithoutResult(status -> step.take(name));
        }
        return ReportBenchmark.millisSince(begun) / STEPS;
    }

    private void stepWith(String name) {
        Timestamp now = Timestamp.from(Clock.systemUTC().instant());
        jdbc.update(
                "INSERT INTO stay_with (application_id, round_id, programme, category, district_body, stage,"
                        + " definition_key, definition_version, node_id, node_name, root_key, root_version, root_node,"
                        + " milestone, due_at, activity_instance_id, waiting_on, body, entered_at, entered_work) VALUES (1, 1,"
                        + " 'qingdao-2020', 'qd-integration', 'qd-district-miit.huangdao', 'district-preliminary-review',"
                        + " 'qingdao-2020', 1, 'UserTask_PreliminaryReview', '初审申报材料', 'qingdao-2020', 1,"
                        + " 'UserTask_PreliminaryReview', 'district-submission-cutoff', ?, ?, 'office',"
                        + " 'qd-district-miit.huangdao', ?, 700000)",
                now,
                name,
                now);
        jdbc.update(
                "UPDATE stay_with SET task_id = ?, body = 'b' WHERE activity_instance_id = ? AND left_at IS NULL",
                name,
                name);
        jdbc.update(
                "UPDATE stay_with SET left_at = ?, outcome = 'pass', calendar_minutes = 1, working_minutes = 700001 - entered_work"
                        + " WHERE activity_instance_id = ? AND left_at IS NULL",
                now,
                name);
    }

    private void stepWithout(String name) {
        Timestamp now = Timestamp.from(Clock.systemUTC().instant());
        jdbc.update(
                "INSERT INTO stay_without (application_id, stage, definition_key, definition_version, node_id, node_name,"
                        + " activity_instance_id, waiting_on, body, entered_at) VALUES (1, 'district-preliminary-review',"
                        + " 'qingdao-2020', 1, 'UserTask_PreliminaryReview', '初审申报材料', ?, 'office',"
                        + " 'qd-district-miit.huangdao', ?)",
                name,
                now);
        jdbc.update(
                "UPDATE stay_without SET task_id = ?, body = 'b' WHERE activity_instance_id = ? AND left_at IS NULL",
                name,
                name);
        jdbc.update(
                "UPDATE stay_without SET left_at = ?, outcome = 'pass' WHERE activity_instance_id = ? AND left_at IS NULL",
                now,
                name);
    }
}
