package org.shenbao.routing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shenbao.routing.process.Drawings.calling;
import static org.shenbao.routing.process.Drawings.end;
import static org.shenbao.routing.process.Drawings.fork;
import static org.shenbao.routing.process.Drawings.process;
import static org.shenbao.routing.process.Drawings.start;
import static org.shenbao.routing.process.Drawings.task;
import static org.shenbao.routing.process.RunningRoutes.FIRST;
import static org.shenbao.routing.process.RunningRoutes.HUANGDAO;
import static org.shenbao.routing.process.RunningRoutes.ROUTE;
import static org.shenbao.routing.process.RunningRoutes.SECOND;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.ApplicationSubmitted;
import org.shenbao.catalogue.Rounds;
import org.shenbao.reporting.Reconciliations;
import org.shenbao.reporting.Reconciliations.StayDifference;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.routing.Message;
import org.shenbao.routing.Migrations;
import org.shenbao.routing.StageStay;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.SubmittedApplications;
import org.shenbao.routing.Workflow;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Visitor.Visitors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens to applications, their stays are those that the engine's history tells. */
@ApplicationTest
class RebuiltStaysTest {

    private static final int APPLICATIONS = 12;
    private static final int STEPS = 10;
    private final Reconciliations reconciliations;
    private final StageFacts facts;
    private final StageStays stays;
    private final Migrations migrations;
    private final Workflow workflow;
    private final JdbcTemplate sql;
    private final Visitors visitors;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final SubmittedApplications submitted;
    private final RunningRoutes routes;
    private final RandomWays ways;

    RebuiltStaysTest(
            Reconciliations reconciliations,
            StageFacts facts,
            StageStays stays,
            Migrations migrations,
            Workflow workflow,
            ProcessEngine engine,
            JdbcTemplate sql,
            CurrentActor actors,
            Visitors visitors,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Rounds rounds) {
        this.reconciliations = reconciliations;
        this.facts = facts;
        this.stays = stays;
        this.migrations = migrations;
        this.workflow = workflow;
        this.sql = sql;
        this.visitors = visitors;
        this.transaction = transaction;
        this.events = events;
        this.submitted = new SubmittedApplications(sql, rounds);
        this.routes = new RunningRoutes(engine, actors, submitted);
        this.ways = new RandomWays(engine, routes, stays, workflow, actors, visitors, transaction);
    }

    @AfterEach
    void as_it_was() {
        routes.forget();
    }

    @Test
    void any_way_through_the_shipped_diagrams_is_told_alike() {
        Random random = new Random(5);
        List<ApplicationId> ids = new ArrayList<>();
        for (int i = 0; i < APPLICATIONS; i++) {
            ids.add(routed());
        }
        for (int step = 0; step < STEPS; step++) {
            ids.forEach(id -> ways.act(id, random));
        }

        ids.forEach(this::agrees);
        Set<String> nodes = new HashSet<>();
        ids.forEach(id -> stays.of(id).forEach(stay -> nodes.add(stay.rootNode())));
        assertThat(nodes)
                .contains("CallActivity_Supplement", "CallActivity_ExpertReview", "ReceiveTask_Recommendation");
        assertThat(ids.stream().mapToInt(id -> stays.of(id).size()).sum()).isGreaterThan(APPLICATIONS * 2);
    }

    @Test
    void a_stay_in_a_called_diagram_knows_where_it_is_in_the_programme_s_own() {
        ApplicationId id = routed();
        ways.complete(id, "return");

        StageStay supplement = stays.open(id).get(0);
        assertThat(supplement)
                .extracting(StageStay::definitionKey, StageStay::rootKey, StageStay::rootNode, StageStay::stage)
                .containsExactly("supplement", "qingdao-2020", "CallActivity_Supplement", "supplement");
        assertThat(supplement.dueAt()).isNotNull();
        agrees(id);
    }

    @Test
    void what_was_migrated_is_told_alike() {
        routes.deploy(route("初审"));
        ApplicationId id = submitted.one();
        String instance = routes.begin(id);
        routes.complete(routes.openTask(id, "UserTask_Left"));
        routes.deploy(route("再审"));

        migrations.migrate(migrations.propose(ROUTE, 1, 2), instance);
        agrees(id);
        routes.complete(routes.openTask(id, "UserTask_Right"));
        assertThat(stays.open(id))
                .extracting(StageStay::nodeId, StageStay::rootVersion)
                .containsExactly(tuple("UserTask_After", 2));
        routes.complete(routes.onlyTask(id));
        assertThat(stays.open(id))
                .extracting(StageStay::definitionKey, StageStay::rootNode, StageStay::rootVersion)
                .containsExactly(tuple("supplement", "CallActivity_Supplement", 2));

        routes.deploy(route("三审"));
        migrations.migrate(migrations.propose(ROUTE, 2, 3), instance);

        assertThat(stays.open(id))
                .extracting(StageStay::definitionKey, StageStay::rootNode, StageStay::rootVersion)
                .containsExactly(tuple("supplement", "CallActivity_Supplement", 3));
        agrees(id);
        workflow.offer(id, Message.SUPPLEMENTED);
        agrees(id);
    }

    @Test
    void what_was_tampered_with_is_named() {
        ApplicationId id = routed();
        sql.update("UPDATE stage_stay SET stage = 'city-recheck' WHERE application_id = ?", id.value());

        assertThat(reconciliations.of(id.value()).differences())
                .extracting(StayDifference::what, StayDifference::recorded, StayDifference::rebuilt)
                .containsExactly(tuple("环节", "city-recheck", "district-preliminary-review"));

        sql.update("DELETE FROM stage_stay WHERE application_id = ?", id.value());

        assertThat(reconciliations.of(id.value()).differences())
                .extracting(StayDifference::what, StayDifference::recorded, StayDifference::rebuilt)
                .containsExactly(tuple("停留记录", "无", "有"));
    }

    @Test
    void a_stay_ends_and_the_next_one_begins_in_one_statement() {
        ApplicationId id = submitted.one();
        routes.deploy(route("初审"));
        routes.begin(id);
        sql.execute("SET QUERY_STATISTICS TRUE");
        try {
            routes.complete(routes.openTask(id, "UserTask_Left"));
            routes.complete(routes.openTask(id, "UserTask_Right"));
            List<Map<String, Object>> written = sql.queryForList("SELECT SQL_STATEMENT, EXECUTION_COUNT FROM"
                    + " INFORMATION_SCHEMA.QUERY_STATISTICS WHERE SQL_STATEMENT LIKE 'INSERT INTO stage_stay%'"
                    + " OR SQL_STATEMENT LIKE 'UPDATE stage_stay%'");

            // Two stays end side by side, and with the second one the next begins.
            assertThat(written.stream()
                            .mapToInt(row -> ((Number) Objects.requireNonNull(row.get("EXECUTION_COUNT"))).intValue())
                            .sum())
                    .isEqualTo(2);
        } finally {
            sql.execute("SET QUERY_STATISTICS FALSE");
        }
    }

    @Test
    void only_auditors_and_analysts_ask() {
        JsonNode auditors =
                visitors.script("auditadmin").get("/api/reports/reconciliation").json();
        assertThat(auditors.get("stays").asLong()).isNotNegative();
        assertThat(visitors.script("analyst").get("/api/reports/reconciliation").status())
                .isEqualTo(200);
        assertThat(visitors.script("huangdao")
                        .get("/api/reports/reconciliation")
                        .status())
                .isEqualTo(403);
        assertThat(visitors.stranger().get("/api/reports/reconciliation").status())
                .isEqualTo(401);
    }

    private void agrees(ApplicationId id) {
        assertThat(reconciliations.of(id.value()).differences()).isEmpty();
        List<String> live = facts.read(Set.of(submitted.round().id()), rounds -> {
            List<String> found = new ArrayList<>();
            RoundFacts round = rounds.get(0);
            for (int row = 0; row < round.size(); row++) {
                if (round.application(row) == id.value()) {
                    found.add(facts.names().nodes().value(round.node(row)) + (round.isOpen(row) ? "…" : ""));
                }
            }
            return found;
        });
        assertThat(live)
                .isEqualTo(stays.of(id).stream()
                        .map(stay -> stay.nodeId() + (stay.leftAt() == null ? "…" : ""))
                        .toList());
    }

    private ApplicationId routed() {
        ApplicationId id = submitted.of(HUANGDAO);
        transaction.executeWithoutResult(status -> events.publishEvent(new ApplicationSubmitted(id)));
        return id;
    }

    private static String route(String left) {
        return process(
                ROUTE,
                "StartEvent_Submitted > Fork, Fork > UserTask_Left, Fork > UserTask_Right, UserTask_Left > Join,"
                        + " UserTask_Right > Join, Join > UserTask_After, UserTask_After > CallActivity_Supplement,"
                        + " CallActivity_Supplement > EndEvent_Done",
                start(),
                fork("Fork"),
                task("UserTask_Left", left, FIRST),
                task("UserTask_Right", "右路" + left, FIRST),
                fork("Join"),
                task("UserTask_After", "复查", SECOND),
                calling("CallActivity_Supplement", "supplement", "supplement"),
                end("EndEvent_Done"));
    }
}
