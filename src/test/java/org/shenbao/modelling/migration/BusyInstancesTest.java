package org.shenbao.modelling.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenbao.modelling.migration.MigrationDesk.AT;
import static org.shenbao.modelling.migration.MigrationDesk.HUANGDAO;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.catalogue.Rounds;
import org.shenbao.routing.StageStay;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.SubmittedApplications;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Visitor.Visitors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody stops working because an analyst migrates. */
@ApplicationTest
class BusyInstancesTest {

    private static final List<Map<String, String>> BOTH_NODES = List.of(
            Map.of("source", "UserTask_Review", "target", "UserTask_Review"),
            Map.of("source", "ReceiveTask_Wait", "target", "ReceiveTask_Wait"));

    private final MigrationDesk desk;
    private final StageStays stays;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    BusyInstancesTest(
            Visitors visitors,
            ProcessEngine engine,
            CurrentActor actors,
            StageStays stays,
            JdbcTemplate sql,
            TransactionTemplate transaction,
            Rounds rounds) {
        this.desk = new MigrationDesk(visitors, engine, actors, new SubmittedApplications(sql, rounds));
        this.stays = stays;
        this.sql = sql;
        this.transaction = transaction;
    }

    @AfterEach
    void as_it_was() {
        desk.forget();
    }

    @Test
    void an_official_who_is_completing_a_task_goes_first_and_the_application_follows_to_where_it_stands_then()
            throws Exception {
        desk.deploy(MigrationDesk.route("UserTask_Review", "初审"));
        ApplicationId id = desk.begin(HUANGDAO);
        desk.deploy(MigrationDesk.route("UserTask_Review", "核对"));
        CountDownLatch completed = new CountDownLatch(1);
        CountDownLatch committed = new CountDownLatch(1);
        CompletableFuture<Void> official = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            desk.advance(id);
            completed.countDown();
            awaitQuietly(committed);
        }));
        assertThat(completed.await(30, TimeUnit.SECONDS)).isTrue();

        long run = desk.post(AT + "/migrations", MigrationDesk.run(BOTH_NODES, "核对前移"), 202)
                .json()
                .get("id")
                .asLong();
        await().atMost(Duration.ofSeconds(30)).until(() -> isWorkedOn(run));
        committed.countDown();
        official.get(30, TimeUnit.SECONDS);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> migration(run).get("state").asText().equals("done"));
        assertThat(migration(run).get("migrated").asInt())
                .as(migration(run).toString())
                .isEqualTo(1);
        assertThat(desk.versionOf(id)).isEqualTo(2);
        assertThat(stays.of(id))
                .extracting(StageStay::nodeId, StageStay::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("UserTask_Review", "pass"),
                        org.assertj.core.groups.Tuple.tuple("ReceiveTask_Wait", null));
        assertThat(stays.open(id))
                .singleElement()
                .extracting(StageStay::definitionVersion)
                .isEqualTo(2);
    }

    private JsonNode migration(long run) {
        return desk.analyst("/api/models/migrations/" + run).json();
    }

    private boolean isWorkedOn(long run) {
        return Boolean.TRUE.equals(sql.queryForObject(
                "SELECT COUNT(*) > 0 FROM migration_run WHERE id = ? AND worker IS NOT NULL", Boolean.class, run));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
