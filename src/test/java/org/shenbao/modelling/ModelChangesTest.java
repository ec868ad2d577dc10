package org.shenbao.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenbao.modelling.Workbench.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Drafts, their lock, and the two people it takes to put them live. */
@ApplicationTest
class ModelChangesTest {

    private static final String FILE = "workbench-test.bpmn";

    private final Workbench workbench;
    private final Releases releases;
    private final RepositoryService repository;
    private final ModelVersionMapper versions;
    private final JdbcTemplate jdbc;

    ModelChangesTest(
            Visitor.Visitors visitors,
            Releases releases,
            RepositoryService repository,
            ModelVersionMapper versions,
            JdbcTemplate jdbc) {
        this.workbench = new Workbench(visitors);
        this.releases = releases;
        this.repository = repository;
        this.versions = versions;
        this.jdbc = jdbc;
    }

    @AfterEach
    void the_library_is_as_it_was() {
        Workbench.forget(repository, versions, FILE);
    }

    @Test
    void a_change_is_proposed_by_an_analyst_and_released_by_an_approver() {
        long id = workbench.draft("analyst", FILE, diagram("初审"));
        JsonNode proposed = expect(workbench.propose("analyst", id)).json();
        assertThat(proposed.get("state").asText()).isEqualTo("proposed");
        assertThat(workbench.version(FILE)).isZero();

        JsonNode released =
                expect(workbench.act("approver", id, "release", Map.of())).json();

        assertThat(released.get("state").asText()).isEqualTo("released");
        JsonNode version =
                workbench.as("analyst").get("/api/models/files/" + FILE).json().at("/versions/0");
        assertThat(version.get("version").asInt()).isEqualTo(1);
        assertThat(version.get("author").asText()).isEqualTo("analyst");
        assertThat(version.get("authorName").asText()).contains("谢婷");
        assertThat(version.get("approver").asText()).isEqualTo("approver");
        assertThat(version.get("reason").asText()).isEqualTo("试验");
        assertThat(version.get("source").asText()).isEqualTo("workbench");
        assertThat(version.get("reviewed").asBoolean()).isTrue();
        assertThat(version.get("changeId").asLong()).isEqualTo(id);
    }

    @Test
    void an_analyst_releases_nothing_and_an_approver_draws_nothing() {
        long id = workbench.draft("analyst", FILE, diagram("初审"));
        expect(workbench.propose("analyst", id));

        assertThat(workbench.act("analyst2", id, "release", Map.of()).status()).isEqualTo(403);
        assertThat(workbench.lock("approver", id).status()).isEqualTo(403);
        assertThat(workbench.as("city").get("/api/models").status()).isEqualTo(403);
    }

    @Test
    void who_had_a_hand_in_a_change_does_not_release_it() {
        long id = workbench.draft("analyst", FILE, diagram("初审"));
        expect(workbench.lock("analyst2", id));
        expect(workbench.save("analyst2", id, FILE, 1, diagram("复审")));
        expect(workbench.propose("analyst2", id));
        jdbc.update("INSERT INTO account_roles (username, role) VALUES ('analyst2', 'approver')");
        try {
            Answer own = workbench.act("analyst2", id, "release", Map.of());

            assertThat(own.status()).isEqualTo(403);
            assertThat(own.json().get("type").asText()).endsWith("four-eyes-required");
        } finally {
            jdbc.update("DELETE FROM account_roles WHERE username = 'analyst2' AND role = 'approver'");
        }
        assertThat(workbench.version(FILE)).isZero();
    }

    @Test
    void one_analyst_edits_at_a_time_and_the_other_sees_who() {
        long id = workbench.draft("analyst", FILE, diagram("初审"));
        expect(workbench.lock("analyst", id));

        Answer second = workbench.lock("analyst2", id);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("type").asText()).endsWith("model-locked");
        assertThat(second.json().get("detail").asText()).contains("谢婷");
        assertThat(second.json().get("holderName").asText()).contains("谢婷");
        assertThat(workbench.save("analyst2", id, FILE, 1, diagram("他人")).status())
                .isEqualTo(409);
        JsonNode lock =
                workbench.as("analyst2").get("/api/models/changes/" + id).json().get("lock");
        assertThat(lock.get("holderName").asText()).contains("谢婷");
        assertThat(workbench
                        .as("analyst")
                        .delete("/api/models/changes/" + id + "/lock")
                        .status())
                .isEqualTo(204);
        assertThat(workbench.lock("analyst2", id).status()).isEqualTo(200);
    }

    @Test
    void a_draft_that_another_window_saved_is_not_overwritten() {
        long id = workbench.draft("analyst", FILE, diagram("初审"));
        expect(workbench.lock("analyst", id));
        expect(workbench.save("analyst", id, FILE, 1, diagram("这里")));

        Answer late = workbench.save("analyst", id, FILE, 1, diagram("那里"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("type").asText()).endsWith("stale-write");
    }

    @Test
    void without_the_lock_nothing_is_saved() {
        long id = workbench.draft("analyst", FILE, diagram("初审"));

        assertThat(workbench
                        .save("analyst", id, FILE, 1, diagram("又"))
                        .json()
                        .get("type")
                        .asText())
                .endsWith("model-locked");
    }

    @Test
    void a_change_without_a_difference_is_not_proposed() {
        workbench.released(FILE, diagram("初审"));
        long id = workbench.draft("analyst2", FILE, diagram("初审"));

        assertThat(workbench.propose("analyst2", id).status()).isEqualTo(422);
        assertThat(workbench.version(FILE)).isEqualTo(1);
    }

    @Test
    void a_draft_of_an_older_version_does_not_bury_a_newer_one() {
        workbench.released(FILE, diagram("初审"));
        long late = workbench.draft("analyst2", FILE, diagram("复审"));
        workbench.released(FILE, diagram("会审"));

        Answer answer = workbench.propose("analyst2", late);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asText()).endsWith("model-outdated");
        expect(workbench.lock("analyst2", late));
        expect(workbench
                .as("analyst2")
                .put(
                        "/api/models/changes/" + late + "/files/" + FILE,
                        Map.of("version", 1, "content", diagram("会审与复审"), "baseVersion", 2)));
        expect(workbench.propose("analyst2", late));
    }

    @Test
    void a_rejected_change_is_mended_and_proposed_again() {
        long id = workbench.draft("analyst", FILE, diagram("初审"));
        expect(workbench.propose("analyst", id));

        JsonNode rejected = expect(workbench.act("approver", id, "rejection", Map.of("reason", "环节名称不规范")))
                .json();

        assertThat(rejected.get("state").asText()).isEqualTo("rejected");
        assertThat(rejected.get("remark").asText()).isEqualTo("环节名称不规范");
        expect(workbench.lock("analyst", id));
        expect(workbench.save("analyst", id, FILE, 1, diagram("县级初审")));
        assertThat(expect(workbench.propose("analyst", id)).json().get("state").asText())
                .isEqualTo("proposed");
    }

    @Test
    void a_proposed_change_can_be_taken_back_but_not_edited() {
        long id = workbench.draft("analyst", FILE, diagram("初审"));
        expect(workbench.propose("analyst", id));

        assertThat(workbench.lock("analyst", id).status()).isEqualTo(409);
        assertThat(expect(workbench.act("analyst", id, "withdrawal", Map.of()))
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("withdrawn");
        assertThat(workbench.act("approver", id, "release", Map.of()).status()).isEqualTo(409);
        assertThat(workbench.as("analyst2").delete("/api/models/changes/" + id).status())
                .isEqualTo(403);
        assertThat(workbench.as("analyst").delete("/api/models/changes/" + id).status())
                .isEqualTo(204);
        assertThat(workbench.as("analyst").get("/api/models/changes/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void a_scheduled_release_is_done_once_however_many_nodes_try() throws Exception {
        long id = scheduled();
        Callable<Boolean> node = () -> {
            releases.releaseScheduled(id);
            return true;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            nodes.invokeAll(Stream.generate(() -> node).limit(4).toList())
                    .forEach(done -> assertThat(done).succeedsWithin(Duration.ofSeconds(60)));
        } finally {
            nodes.shutdown();
        }

        assertThat(workbench.version(FILE)).isEqualTo(1);
        assertThat(workbench.state(id)).isEqualTo("released");
    }

    @Test
    void a_scheduled_release_that_became_impossible_goes_back_to_its_analysts() {
        long id = scheduled();
        expect(workbench.modeler("analyst", "快", FILE, diagram("抢先")));
        jdbc.update("UPDATE model_change SET release_at = ? WHERE id = ?", Timestamp.from(Instant.EPOCH), id);

        new ReleaseTimer(releases).releaseDue();

        JsonNode change =
                workbench.as("analyst").get("/api/models/changes/" + id).json();
        assertThat(change.get("state").asText()).isEqualTo("rejected");
        assertThat(change.get("remark").asText()).contains("定时发布未能完成");
        assertThat(workbench.version(FILE)).isEqualTo(1);
    }

    private long scheduled() {
        long id = workbench.draft("analyst", FILE, diagram("初审"));
        expect(workbench.act(
                "analyst",
                id,
                "proposal",
                Map.of("reason", "定时", "releaseAt", "2099-01-01T00:00:00Z", "canaryBodies", List.of())));
        expect(workbench.act("approver", id, "release", Map.of()));
        assertThat(workbench.state(id)).isEqualTo("scheduled");
        return id;
    }

    private static String diagram(String task) {
        return TestModels.diagram("workbench-test", task);
    }
}
