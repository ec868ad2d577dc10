package org.shenbao.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shenbao.modelling.Workbench.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenbao.support.Actor;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every entrance is the same entrance: what one refuses, all refuse; what one records, all record. */
@ApplicationTest
class EntranceTest {

    private static final String FILE = "entrance-test.bpmn";
    private static final String SHIPPED = "schedule-inspection.form";

    private final Workbench workbench;
    private final RepositoryService repository;
    private final ModelVersionMapper versions;
    private final HotFiles hotFiles;
    private final ApplicationContext context;
    private final JdbcTemplate jdbc;
    private int looks;

    @TempDir
    Path folder = Path.of("");

    EntranceTest(
            Visitor.Visitors visitors,
            RepositoryService repository,
            ModelVersionMapper versions,
            HotFiles hotFiles,
            ApplicationContext context,
            JdbcTemplate jdbc) {
        this.workbench = new Workbench(visitors);
        this.repository = repository;
        this.versions = versions;
        this.hotFiles = hotFiles;
        this.context = context;
        this.jdbc = jdbc;
    }

    @AfterEach
    void the_library_is_as_it_was() {
        Workbench.forget(repository, versions, FILE);
        jdbc.update("DELETE FROM model_hot_file");
    }

    @Test
    void what_ships_with_the_product_is_version_one_of_the_library() {
        JsonNode models = workbench.as("approver").get("/api/models").json();

        assertThat(models).hasSizeGreaterThan(150);
        JsonNode diagram = Stream.iterate(0, i -> i + 1)
                .limit(models.size())
                .map(models::get)
                .filter(model -> model.get("name").asText().equals("qingdao-2020.bpmn"))
                .findFirst()
                .orElseThrow();
        assertThat(diagram.get("title").asText()).isEqualTo("青岛市工业互联网高质量发展项目申报");
        assertThat(diagram.at("/programme/code").asText()).isEqualTo("qingdao-2020");
        assertThat(diagram.has("running")).isTrue();
        JsonNode form = workbench
                .as("approver")
                .get("/api/models/files/city-recheck.form")
                .json();
        assertThat(form.get("title").asText()).contains("表单").doesNotContain("city");
        assertThat(form.at("/programme/code").asText()).isEqualTo("qingdao-2020");
        assertThat(form.get("content").asText()).contains("复查结论");
        assertThat(form.at("/versions/0/source").asText()).isEqualTo("shipped");
        assertThat(form.at("/versions/0/version").asInt()).isEqualTo(1);
    }

    @Test
    void a_deployment_of_the_desktop_modeler_is_recorded_with_its_author() {
        JsonNode answer = expect(workbench.modeler("analyst", "法务审查", FILE, diagram("初审")))
                .json();

        assertThat(answer.get("deployedProcessDefinitions")).hasSize(1);
        JsonNode version = newest();
        assertThat(version.get("source").asText()).isEqualTo("modeler");
        assertThat(version.get("author").asText()).isEqualTo("analyst");
        assertThat(version.get("reason").asText()).contains("法务审查");
        assertThat(version.get("reviewed").asBoolean()).isFalse();
    }

    @Test
    void nothing_changed_makes_no_new_version_at_any_entrance() throws IOException {
        expect(workbench.modeler("analyst", "第一次", FILE, diagram("初审")));

        expect(workbench.modeler("analyst", "换个部署名", FILE, diagram("初审")));
        JsonNode api = expect(workbench.deploy("analyst", FILE, diagram("初审"))).json();
        drop(FILE, diagram("初审"));
        look();

        assertThat(api.get("deployed")).isEmpty();
        assertThat(api.at("/unchanged/0").asText()).isEqualTo(FILE);
        assertThat(workbench.version(FILE)).isEqualTo(1);
    }

    @Test
    void what_differs_from_what_is_live_comes_in_even_if_its_deployment_name_held_it_before() {
        expect(workbench.modeler("analyst", "同名", FILE, diagram("甲")));
        expect(workbench.deploy("analyst", FILE, diagram("乙")));

        expect(workbench.modeler("analyst", "同名", FILE, diagram("甲")));

        assertThat(workbench.version(FILE)).isEqualTo(3);
    }

    @Test
    void a_file_that_changes_in_the_watched_folder_goes_live_once() throws IOException {
        drop(FILE, diagram("初审"));
        look();
        assertThat(newest().get("source").asText()).isEqualTo("hot-folder");
        expect(workbench.deploy("analyst", FILE, diagram("后来的")));

        look();

        assertThat(workbench.version(FILE)).as("the folder did not change").isEqualTo(2);
        drop(FILE, diagram("改过的"));
        look();
        assertThat(workbench.version(FILE)).isEqualTo(3);
    }

    @Test
    void where_two_people_are_required_the_direct_entrances_are_shut() {
        Actor analyst = new Actor("analyst", "谢婷", Set.of("analyst"), Optional.empty(), Optional.empty());
        CurrentActor someone = new CurrentActor() {
            @Override
            public Optional<Actor> find() {
                return Optional.of(analyst);
            }

            @Override
            public void asSystem(Runnable work) {
                work.run();
            }
        };
        Entrance entrance =
                new Entrance(versions, someone, files -> TryOut.Outcome.NOTHING, new ModelsSettings(false, null));

        assertThatThrownBy(() -> entrance.admit(new DeploymentEntity())).isInstanceOf(FourEyesRequired.class);
    }

    @Test
    void a_restart_ships_nothing_over_what_was_deployed_at_run_time() {
        String content = workbench
                .as("analyst")
                .get("/api/models/files/" + SHIPPED)
                .json()
                .get("content")
                .asText();
        int before = workbench.version(SHIPPED);
        Answer deployed =
                expect(workbench.modeler("analyst", "shenbao:shared", SHIPPED, content.replace("核查地点", "核查地点（详细地址）")));
        try {
            context.getBean("modelDeployment", SmartInitializingSingleton.class).afterSingletonsInstantiated();

            assertThat(workbench.version(SHIPPED)).isEqualTo(before + 1);
        } finally {
            repository.deleteDeployment(deployed.json().get("id").asText(), true, true, true);
        }
    }

    @Test
    void a_model_lives_in_one_file() {
        expect(workbench.modeler("analyst", "甲", FILE, diagram("初审")));

        Answer other = workbench.deploy("analyst", "entrance-copy.bpmn", diagram("复审"));
        Answer renamed = workbench.deploy("analyst", FILE, TestModels.diagram("entrance-other", "初审"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("detail").asText()).contains(FILE);
        assertThat(renamed.status()).isEqualTo(422);
    }

    @Test
    void an_earlier_version_is_rolled_back_to_by_an_approver() {
        expect(workbench.deploy("analyst", FILE, diagram("甲")));
        expect(workbench.deploy("analyst", FILE, diagram("乙")));
        String rollback = "/api/models/files/" + FILE + "/rollback";
        Map<String, Object> request = Map.of("version", 1, "reason", "退回原流程");

        assertThat(workbench.as("analyst").post(rollback, request).status()).isEqualTo(403);
        expect(workbench.as("approver").post(rollback, request));

        assertThat(workbench.version(FILE)).isEqualTo(3);
        assertThat(newest().get("source").asText()).isEqualTo("rollback");
        JsonNode content = workbench
                .as("approver")
                .get("/api/models/files/" + FILE + "/versions/3")
                .json();
        assertThat(content.get("content").asText()).isEqualTo(diagram("甲"));
        assertThat(workbench.as("approver").post(rollback, request).status())
                .as("it says the same already")
                .isEqualTo(422);
    }

    private JsonNode newest() {
        return workbench.as("analyst").get("/api/models/files/" + FILE).json().at("/versions/0");
    }

    private void drop(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_700_000_000L + looks++)));
    }

    /** A restarted node looks twice: what lies still is taken at the second look. */
    private void look() throws IOException {
        HotFolder node = new HotFolder(new ModelsSettings(true, folder), hotFiles);
        node.look();
        node.look();
    }

    private static String diagram(String task) {
        return TestModels.diagram("entrance-test", task);
    }
}
