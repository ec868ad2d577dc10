package org.shenbao.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenbao.modelling.Workbench.expect;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shenbao.routing.StartVersions;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;

/** Some bodies try a diagram first. */
@ApplicationTest
class CanaryTest {

    private static final String KEY = "canary-test";
    private static final String FILE = KEY + ".bpmn";
    private static final String FORM = "canary-form.form";
    private static final Map<String, Object> TRYING =
            Map.of("reason", "试点", "canaryBodies", List.of("qd-district-miit.huangdao"));

    private final Workbench workbench;
    private final StartVersions startVersions;
    private final RepositoryService repository;
    private final ModelVersionMapper versions;

    CanaryTest(
            Visitor.Visitors visitors,
            StartVersions startVersions,
            RepositoryService repository,
            ModelVersionMapper versions) {
        this.workbench = new Workbench(visitors);
        this.startVersions = startVersions;
        this.repository = repository;
        this.versions = versions;
    }

    @AfterEach
    void the_library_is_as_it_was() {
        startVersions.complete(KEY);
        Workbench.forget(repository, versions, FILE);
        Workbench.forget(repository, versions, FORM);
    }

    @Test
    void a_canary_starts_in_some_bodies_and_ends_everywhere() {
        long id = trying();

        assertThat(startVersions.trial(KEY)).hasValueSatisfying(trial -> {
            assertThat(trial.trialVersion()).isEqualTo(2);
            assertThat(trial.steadyVersion()).isEqualTo(1);
        });
        assertThat(startVersions.bodies(KEY)).containsExactly("qd-district-miit.huangdao");

        expect(workbench.act("approver", id, "canary-completion", Map.of()));

        assertThat(startVersions.trial(KEY)).isEmpty();
        assertThat(workbench.state(id)).isEqualTo("released");
    }

    @Test
    void during_a_canary_nothing_else_is_proposed_for_the_diagram() {
        trying();
        long other = workbench.draft("analyst2", FILE, TestModels.diagram(KEY, "另一版"));

        Answer answer = workbench.propose("analyst2", other);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asText()).endsWith("wrong-state");
    }

    @Test
    void a_rollback_ends_the_canary() {
        long id = trying();

        expect(workbench
                .as("approver")
                .post("/api/models/files/" + FILE + "/rollback", Map.of("version", 1, "reason", "试点发现问题")));

        assertThat(startVersions.trial(KEY)).isEmpty();
        assertThat(workbench.state(id)).isEqualTo("withdrawn");
        assertThat(workbench.version(FILE)).isEqualTo(3);
    }

    @Test
    void a_form_serves_everybody_at_once_and_is_not_tried() {
        workbench.released(FORM, TestModels.form("canary-form", "意见"));
        long id = workbench.draft("analyst", FORM, TestModels.form("canary-form", "审查意见"));

        Answer answer = workbench.act("analyst", id, "proposal", TRYING);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").asText()).contains("不能试点");
    }

    private long trying() {
        workbench.released(FILE, TestModels.diagram(KEY, "原流程"));
        long id = workbench.draft("analyst", FILE, TestModels.diagram(KEY, "新流程"));
        expect(workbench.act("analyst", id, "proposal", TRYING));
        expect(workbench.act("approver", id, "release", Map.of()));
        assertThat(workbench.state(id)).isEqualTo("canary");
        return id;
    }
}
