package org.shenbao.reporting;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Five applications a second flow through ten stages each: fifty steps a second, each as the routing writes it. */
final class FlowingStays implements AutoCloseable {

    private static final int STEPS_A_SECOND = 50;
    private static final int STAYS = 10;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final long round;
    private final AtomicLong steps = new AtomicLong();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();

    FlowingStays(JdbcTemplate jdbc, PlatformTransactionManager transactions, long round) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.round = round;
    }

    void start() {
        writer.scheduleAtFixedRate(this::step, 0, 1_000_000 / STEPS_A_SECOND, TimeUnit.MICROSECONDS);
    }

    long steps() {
        return steps.get();
    }

    /** One stay ends and the next begins; the application is one of a hundred at a time. */
    void step() {
        long number = steps.getAndIncrement();
        long lane = number % 100;
        long stay = number / 100;
        Timestamp now = Timestamp.from(Clock.systemUTC().instant());
        transaction.executeWithoutResult(status -> {
            jdbc.update(
                    "UPDATE stage_stay SET left_at = ?, outcome = 'pass', calendar_minutes = 1, working_minutes = 1"
                            + " WHERE application_id = ? AND activity_instance_id = ? AND left_at IS NULL",
                    now,
                    application(lane, stay - 1),
                    name(lane, stay - 1));
            insert(name(lane, stay), application(lane, stay), now);
        });
    }

    /** An application arrives. */
    void enter(String name, long application) {
        transaction.executeWithoutResult(status ->
                insert(name, application, Timestamp.from(Clock.systemUTC().instant())));
    }

    private static long application(long lane, long stay) {
        return -1 - lane - 100 * (stay / STAYS);
    }

    private static String name(long lane, long stay) {
        return "flow-" + lane + "-" + stay;
    }

    private void insert(String name, long application, Timestamp now) {
        jdbc.update(
                "INSERT INTO stage_stay (application_id, round_id, programme, category, district_body, stage,"
                        + " definition_key, definition_version, node_id, node_name, root_key, root_version, root_node,"
                        + " activity_instance_id, waiting_on, body, entered_at, entered_work) VALUES (?, ?, 'qingdao-2020',"
                        + " 'qd-integration', 'qd-district-miit.huangdao', 'district-preliminary-review', 'qingdao-2020', 1,"
                        + " 'UserTask_PreliminaryReview', '初审申报材料', 'qingdao-2020', 1, 'UserTask_PreliminaryReview', ?,"
                        + " 'office', 'qd-district-miit.huangdao', ?, 700000)",
                application,
                round,
                name,
                now);
    }

    @Override
    public void close() throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(10, TimeUnit.SECONDS);
    }
}
