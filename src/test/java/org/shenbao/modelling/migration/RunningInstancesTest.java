package org.shenbao.modelling.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenbao.modelling.migration.MigrationDesk.AT;
import static org.shenbao.modelling.migration.MigrationDesk.HUANGDAO;
import static org.shenbao.modelling.migration.MigrationDesk.ROUTE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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

/** An analyst looks where applications stand; others do not, and nobody migrates beside the workbench. */
@ApplicationTest
class RunningInstancesTest {

    private final Visitors visitors;
    private final RepositoryService repository;
    private final MigrationDesk desk;

    RunningInstancesTest(
            Visitors visitors,
            RepositoryService repository,
            JdbcTemplate sql,
            ProcessEngine engine,
            CurrentActor actors,
            Rounds rounds) {
        this.visitors = visitors;
        this.repository = repository;
        this.desk = new MigrationDesk(visitors, engine, actors, new SubmittedApplications(sql, rounds));
    }

    @AfterEach
    void as_it_was() {
        desk.forget();
    }

    @Test
    void an_analyst_sees_what_stands_where_on_every_version_of_the_own_bodies() {
        desk.deploy(MigrationDesk.route("UserTask_Review", "初审"));
        desk.begin(HUANGDAO);
        desk.advance(desk.begin("qd-district-miit.chengyang"));
        desk.begin("sd-city-miit.jinan");
        desk.deploy(MigrationDesk.route("UserTask_Review", "核对"));
        desk.begin(HUANGDAO);

        JsonNode overview = desk.analyst(AT + "/instances").json();

        assertThat(overview.get("title").asText()).isEqualTo("迁移试验流程");
        JsonNode newest = overview.get("versions").get(0);
        JsonNode older = overview.get("versions").get(1);
        assertThat(newest.get("current").asBoolean()).isTrue();
        assertThat(counts(newest)).containsExactly("核对 1", "等待推荐 0");
        assertThat(older.get("running").asInt()).isEqualTo(2);
        assertThat(older.get("elsewhere").asInt()).isEqualTo(1);
        assertThat(counts(older)).containsExactly("初审 1", "等待推荐 1");
        JsonNode standing = desk.analyst(AT + "/applications?version=1&node=ReceiveTask_Wait")
                .json();
        assertThat(standing.get("total").asInt()).isEqualTo(1);
        assertThat(standing.get("items").get(0).get("nodes").get(0).asText()).isEqualTo("等待推荐");
        assertThat(standing.get("items").get(0).get("bodyName").asText()).contains("城阳");
    }

    @Test
    void only_analysts_and_approvers_look_and_only_analysts_migrate() {
        desk.deploy(MigrationDesk.route("UserTask_Review", "初审"));
        desk.deploy(MigrationDesk.route("UserTask_Review", "核对"));

        assertThat(visitors.script("huangdao").get(AT + "/instances").status()).isEqualTo(403);
        assertThat(visitors.stranger().get(AT + "/instances").status()).isEqualTo(401);
        assertThat(visitors.script("approver").get(AT + "/instances").status()).isEqualTo(200);
        assertThat(visitors.script("approver")
                        .post(AT + "/migrations", MigrationDesk.run(List.of(), "理由"))
                        .status())
                .isEqualTo(403);
        assertThat(desk.post(AT + "/migrations", MigrationDesk.run(List.of(), " "))
                        .status())
                .isEqualTo(422);
        assertThat(desk.post(AT + "/migrations", MigrationDesk.run(List.of(), "理由"))
                        .body())
                .contains("没有可以迁移的申报");
    }

    @Test
    void the_engines_own_door_migrates_nothing() {
        desk.deploy(MigrationDesk.route("UserTask_Review", "初审"));
        ApplicationId id = desk.begin(HUANGDAO);
        String from = desk.definitionOf(id);
        desk.deploy(MigrationDesk.route("UserTask_Review", "核对"));
        String to = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ROUTE)
                .latestVersion()
                .singleResult()
                .getId();

        Answer refused = desk.post(
                "/engine-rest/migration/execute",
                Map.of(
                        "migrationPlan",
                        Map.of(
                                "sourceProcessDefinitionId",
                                from,
                                "targetProcessDefinitionId",
                                to,
                                "instructions",
                                List.of(Map.of(
                                        "sourceActivityIds", List.of("UserTask_Review"),
                                        "targetActivityIds", List.of("UserTask_Review")))),
                        "processInstanceIds",
                        List.of(desk.instanceOf(id))));

        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(desk.versionOf(id)).isEqualTo(1);
    }

    private static List<String> counts(JsonNode version) {
        List<String> counts = new ArrayList<>();
        version.get("nodes")
                .forEach(node -> counts.add(
                        node.get("name").asText() + " " + node.get("count").asInt()));
        return counts;
    }
}
