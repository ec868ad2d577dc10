package org.shenbao.modelling.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenbao.modelling.migration.MigrationDesk.HUANGDAO;
import static org.shenbao.modelling.migration.MigrationDesk.ROUTE;
import static org.shenbao.routing.process.Drawings.end;
import static org.shenbao.routing.process.Drawings.process;
import static org.shenbao.routing.process.Drawings.start;
import static org.shenbao.routing.process.Drawings.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
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

/** An approver puts an earlier version live again, and what runs goes along. */
@ApplicationTest
class RollbackRunsTest {

    private final Visitors visitors;
    private final JdbcTemplate sql;
    private final RepositoryService repository;
    private final MigrationDesk desk;

    RollbackRunsTest(Visitors visitors, CurrentActor actors, JdbcTemplate sql, ProcessEngine engine, Rounds rounds) {
        this.visitors = visitors;
        this.sql = sql;
        this.repository = engine.getRepositoryService();
        this.desk = new MigrationDesk(visitors, engine, actors, new SubmittedApplications(sql, rounds));
    }

    @AfterEach
    void as_it_was() {
        repository.createDeploymentQuery().deploymentNameLike("回退：%").list().stream()
                .filter(one ->
                        repository.getDeploymentResourceNames(one.getId()).contains(ROUTE + ".bpmn"))
                .forEach(one -> repository.deleteDeployment(one.getId(), true));
        desk.forget();
    }

    @Test
    void a_rollback_takes_along_what_it_can_and_names_what_stays() {
        desk.deploy(MigrationDesk.route("UserTask_Review", "初审"));
        desk.deploy(process(
                ROUTE,
                "StartEvent_Submitted > UserTask_Review, UserTask_Review > UserTask_Legal, UserTask_Legal > EndEvent_Done",
                start(),
                task("UserTask_Review", "初审", "district-preliminary-review"),
                task("UserTask_Legal", "法务审查", "district-preliminary-review"),
                end("EndEvent_Done")));
        ApplicationId reviewed = desk.begin(HUANGDAO);
        ApplicationId legal = desk.begin(HUANGDAO);
        desk.advance(legal);

        JsonNode live = rolledBack(true);

        JsonNode done = finished(live.get("migrationId").asLong());
        assertThat(live.get("version").asInt()).isEqualTo(3);
        assertThat(desk.versionOf(reviewed)).isEqualTo(3);
        assertThat(desk.versionOf(legal)).isEqualTo(2);
        assertThat(done.get("migrated").asInt()).isEqualTo(1);
        assertThat(done.get("reason").asText()).isEqualTo("试点有误");
        assertThat(done.at("/items/items/0/problems/0").asText()).contains("“法务审查”");
        assertThat(audited("migration:" + live.get("migrationId").asLong())).containsExactly("migration.started");
    }

    @Test
    void a_rollback_leaves_alone_what_it_is_not_asked_to_take_along() {
        desk.deploy(MigrationDesk.route("UserTask_Review", "初审"));
        desk.deploy(MigrationDesk.route("UserTask_Review", "核对"));
        ApplicationId id = desk.begin(HUANGDAO);

        assertThat(rolledBack(false).hasNonNull("migrationId")).isFalse();

        assertThat(desk.versionOf(id)).isEqualTo(2);
    }

    @Test
    void a_rollback_with_nothing_under_way_begins_no_run() {
        desk.deploy(MigrationDesk.route("UserTask_Review", "初审"));
        desk.deploy(MigrationDesk.route("UserTask_Review", "核对"));

        assertThat(rolledBack(true).hasNonNull("migrationId")).isFalse();
    }

    private JsonNode rolledBack(boolean running) {
        Answer answer = visitors.script("approver")
                .post(
                        "/api/models/files/" + ROUTE + ".bpmn/rollback",
                        Map.of("version", 1, "reason", "试点有误", "running", running));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode finished(long id) {
        String at = "/api/models/migrations/" + id;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.analyst(at).json().get("state").asText().equals("done"));
        return desk.analyst(at).json();
    }

    private List<String> audited(String chain) {
        return sql.queryForList("SELECT action FROM audit_entries WHERE chain = ? ORDER BY seq", String.class, chain);
    }
}
