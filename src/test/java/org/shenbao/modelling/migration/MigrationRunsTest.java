package org.shenbao.modelling.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenbao.modelling.migration.MigrationDesk.AT;
import static org.shenbao.modelling.migration.MigrationDesk.HUANGDAO;
import static org.shenbao.modelling.migration.MigrationDesk.ROUTE;
import static org.shenbao.routing.process.Drawings.end;
import static org.shenbao.routing.process.Drawings.process;
import static org.shenbao.routing.process.Drawings.start;
import static org.shenbao.routing.process.Drawings.task;
import static org.shenbao.routing.process.Drawings.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.catalogue.Rounds;
import org.shenbao.routing.SubmittedApplications;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Visitor.Answer;
import org.shenbao.support.Visitor.Visitors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An analyst draws up a plan, tries it and carries it out. */
@ApplicationTest
class MigrationRunsTest {

    private final Visitors visitors;
    private final RuntimeService runtime;
    private final CurrentActor actors;
    private final MigrationRunMapper mapper;
    private final InstanceMigration migration;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final MigrationDesk desk;

    MigrationRunsTest(
            Visitors visitors,
            RuntimeService runtime,
            CurrentActor actors,
            MigrationRunMapper mapper,
            InstanceMigration migration,
            JdbcTemplate sql,
            TransactionTemplate transaction,
            ProcessEngine engine,
            Rounds rounds) {
        this.visitors = visitors;
        this.runtime = runtime;
        this.actors = actors;
        this.mapper = mapper;
        this.migration = migration;
        this.sql = sql;
        this.transaction = transaction;
        this.desk = new MigrationDesk(visitors, engine, actors, new SubmittedApplications(sql, rounds));
    }

    @AfterEach
    void as_it_was() {
        desk.forget();
    }

    @Test
    void a_plan_is_edited_validated_and_run_and_who_cannot_follow_stays_and_is_named() {
        desk.deploy(MigrationDesk.route("UserTask_Review", "初审"));
        ApplicationId reviewed = desk.begin(HUANGDAO);
        ApplicationId waiting = desk.begin(HUANGDAO);
        desk.advance(waiting);
        ApplicationId foreign = desk.begin("sd-city-miit.jinan");
        desk.deploy(process(
                ROUTE,
                "StartEvent_Submitted > UserTask_Check, UserTask_Check > EndEvent_Done",
                start(),
                task("UserTask_Check", "核对", "city-recheck"),
                end("EndEvent_Done")));

        JsonNode plan =
                desk.post(AT + "/migration-plans", Map.of("from", 1, "to", 2)).json();
        assertThat(plan.get("unmapped"))
                .extracting(
                        one -> one.get("name").asText() + " " + one.get("count").asInt())
                .containsExactly("初审 1", "等待推荐 1");
        assertThat(plan.get("targets"))
                .extracting(one -> one.get("name").asText())
                .containsExactly("核对");
        List<Map<String, String>> edited = List.of(Map.of("source", "UserTask_Review", "target", "UserTask_Check"));
        JsonNode validation = desk.post(
                        AT + "/migration-validations", Map.of("from", 1, "to", 2, "instructions", edited))
                .json();
        assertThat(validation.get("valid").asBoolean()).isFalse();
        assertThat(validation.get("total").asInt()).isEqualTo(2);
        assertThat(validation.get("failing")).singleElement().satisfies(one -> {
            assertThat(one.get("applicationId").asLong()).isEqualTo(waiting.value());
            assertThat(one.get("node").asText()).isEqualTo("等待推荐");
            assertThat(one.get("problems").get(0).asText()).contains("没有为此节点指定对应节点");
        });

        JsonNode done = finished(desk.post(AT + "/migrations", MigrationDesk.run(edited, "法务审查前移"), 202));

        assertThat(done.get("migrated").asInt()).isEqualTo(1);
        assertThat(done.get("failed").asInt()).isEqualTo(1);
        assertThat(done.get("startedBy").asText()).contains("谢婷");
        JsonNode failed = done.get("items").get("items").get(0);
        assertThat(failed.get("title").asText()).contains("青岛海智装备有限公司");
        assertThat(failed.get("problems").get(0).asText()).contains("“等待推荐”：新版本中没有为此节点指定对应节点");
        assertThat(desk.versionOf(reviewed)).isEqualTo(2);
        assertThat(desk.versionOf(waiting)).isEqualTo(1);
        assertThat(desk.versionOf(foreign)).isEqualTo(1);
        assertThat(audited("application:" + reviewed)).contains("migration.instance-migrated");
        assertThat(audited("migration:" + done.get("id").asLong())).containsExactly("migration.started");
    }

    @Test
    void chosen_applications_are_migrated_and_the_others_finish_on_their_version() {
        desk.deploy(MigrationDesk.route("UserTask_Review", "初审"));
        ApplicationId chosen = desk.begin(HUANGDAO);
        ApplicationId other = desk.begin(HUANGDAO);
        desk.deploy(MigrationDesk.route("UserTask_Review", "核对"));

        JsonNode done = finished(desk.post(
                AT + "/migrations",
                Map.of(
                        "from",
                        1,
                        "to",
                        2,
                        "instructions",
                        MigrationDesk.same(),
                        "applicationIds",
                        List.of(chosen.value()),
                        "reason",
                        "先迁一份"),
                202));

        assertThat(done.get("total").asInt()).isEqualTo(1);
        JsonNode trail = visitors.script("huangdao")
                .get("/api/applications/" + chosen + "/versions")
                .json();
        assertThat(trail.get("routing"))
                .extracting(one -> one.get("title").asText() + " "
                        + one.get("version").asInt() + (one.get("migrated").asBoolean() ? " 迁移" : ""))
                .containsExactly("迁移试验流程 1", "迁移试验流程 2 迁移");
        assertThat(trail.get("decisions")).singleElement().satisfies(one -> {
            assertThat(one.get("version").asInt()).isEqualTo(1);
            assertThat(one.get("title").asText()).isNotBlank();
        });
        assertThat(visitors.script("lanhai")
                        .get("/api/applications/" + chosen + "/versions")
                        .status())
                .isEqualTo(404);
        assertThat(desk.versionOf(chosen)).isEqualTo(2);
        assertThat(desk.versionOf(other)).isEqualTo(1);
    }

    @Test
    void a_run_is_stopped_in_the_middle_and_taken_up_again_and_nobody_starts_another_meanwhile() {
        desk.deploy(MigrationDesk.route("UserTask_Review", "初审"));
        List<ApplicationId> all = List.of(desk.begin(HUANGDAO), desk.begin(HUANGDAO), desk.begin(HUANGDAO));
        desk.deploy(MigrationDesk.route("UserTask_Review", "核对"));
        String held = desk.instanceOf(all.get(1));

        String at = transaction.execute(status -> {
            sql.queryForList("SELECT ID_ FROM ACT_RU_EXECUTION WHERE ID_ = ? FOR UPDATE", held);
            String started = "/api/models/migrations/"
                    + desk.post(AT + "/migrations", MigrationDesk.run(MigrationDesk.same(), "停一停"), 202)
                            .json()
                            .get("id")
                            .asLong();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> desk.analyst(started).json().get("migrated").asInt() == 1);
            assertThat(visitors.script("analyst2")
                            .post(AT + "/migrations", MigrationDesk.run(MigrationDesk.same(), "再来"))
                            .body())
                    .contains("migration-under-way");
            assertThat(desk.post(started + "/stop", Map.of()).status()).isEqualTo(204);
            return started;
        });
        await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.analyst(at).json().get("done").asInt() == 2);

        assertThat(desk.analyst(at).json().get("state").asText()).isEqualTo("stopped");
        assertThat(desk.versionOf(all.get(2))).isEqualTo(1);
        assertThat(desk.post(at + "/resumption", Map.of()).status()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.analyst(at).json().get("state").asText().equals("done"));
        assertThat(desk.analyst(at).json().get("migrated").asInt()).isEqualTo(3);
        assertThat(all).allSatisfy(id -> assertThat(desk.versionOf(id)).isEqualTo(2));
    }

    @Test
    void what_ended_before_its_turn_is_gone_and_no_failure() {
        desk.deploy(MigrationDesk.route("UserTask_Review", "初审"));
        ApplicationId id = desk.begin(HUANGDAO);
        desk.deploy(MigrationDesk.route("UserTask_Review", "核对"));
        String instance = desk.instanceOf(id);
        MigrationRunMapper.NewRun row = new MigrationRunMapper.NewRun(new MigrationRun(
                0,
                ROUTE,
                "迁移试验流程",
                1,
                2,
                "[]",
                "试",
                "stopped",
                "analyst",
                "qd-city-miit",
                SubmittedApplications.AT,
                null));
        mapper.insert(row);
        mapper.stop(row.id(), SubmittedApplications.AT);
        MigrationItem item = new MigrationItem(row.id(), 1, instance, id.value(), "青岛海智装备有限公司", "waiting", null, null);
        mapper.insertItems(List.of(item));
        runtime.deleteProcessInstance(instance, "ended before its turn");

        actors.asSystem(() -> migration.migrate(
                mapper.find(row.id()).orElseThrow(),
                new org.shenbao.routing.MigrationPlan(ROUTE, 1, 2, List.of()),
                item));

        assertThat(mapper.items(row.id(), "gone", 0, 5)).hasSize(1);
        sql.update("UPDATE migration_run SET active_key = NULL, state = 'done' WHERE id = ?", row.id());
    }

    private JsonNode finished(Answer started) {
        String at = "/api/models/migrations/" + started.json().get("id").asLong();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.analyst(at).json().get("state").asText().equals("done"));
        return desk.analyst(at).json();
    }

    private List<String> audited(String chain) {
        return sql.queryForList("SELECT action FROM audit_entries WHERE chain = ? ORDER BY seq", String.class, chain);
    }
}
