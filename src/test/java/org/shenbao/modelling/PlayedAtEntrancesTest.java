package org.shenbao.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenbao.modelling.Workbench.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.springframework.jdbc.core.JdbcTemplate;

/** The shipped scenarios are played wherever a diagram comes in, and how they went is kept with the version. */
@ApplicationTest
class PlayedAtEntrancesTest {

    private static final String FILE = "jiangsu-2019.bpmn";

    private final Workbench workbench;
    private final RepositoryService repository;
    private final HotFiles hotFiles;
    private final JdbcTemplate jdbc;
    private final String shipped;

    @TempDir
    Path folder = Path.of("");

    PlayedAtEntrancesTest(
            Visitor.Visitors visitors, RepositoryService repository, HotFiles hotFiles, JdbcTemplate jdbc) {
        this.workbench = new Workbench(visitors);
        this.repository = repository;
        this.hotFiles = hotFiles;
        this.jdbc = jdbc;
        this.shipped = workbench.content(FILE);
    }

    @AfterEach
    void only_the_shipped_version_is_left() {
        for (JsonNode version : versions()) {
            if (version.get("version").asInt() > 1) {
                String deployment = jdbc.queryForObject(
                        "SELECT deployment_id FROM model_version WHERE name = ? AND version = ? AND deployment_id IN"
                                + " (SELECT ID_ FROM ACT_RE_DEPLOYMENT)",
                        String.class,
                        FILE,
                        version.get("version").asInt());
                repository.deleteDeployment(deployment, true, true, true);
            }
        }
        jdbc.update("DELETE FROM model_hot_file");
    }

    @Test
    void a_diagram_that_breaks_a_shipped_scenario_comes_in_nowhere() throws IOException {
        Answer api = workbench.deploy("analyst", FILE, broken());
        Answer modeler = workbench.modeler("analyst", "江苏", FILE, broken());
        long change = workbench.draft("analyst", FILE, broken());
        Answer proposal = workbench.propose("analyst", change);
        drop(broken());

        assertThat(api.status()).isEqualTo(422);
        assertThat(api.body()).contains("试运行场景", "未通过");
        assertThat(modeler.status()).isEqualTo(422);
        assertThat(modeler.body()).contains("试运行场景");
        assertThat(proposal.status()).isEqualTo(422);
        assertThat(proposal.body()).contains("试运行场景");
        assertThat(jdbc.queryForObject("SELECT refusal FROM model_hot_file WHERE name = ?", String.class, FILE))
                .contains("试运行场景");
        assertThat(workbench.version(FILE)).isEqualTo(1);
    }

    @Test
    void how_the_scenarios_went_is_kept_with_the_version() {
        expect(workbench.modeler("analyst", "江苏", FILE, shipped.replace("</bpmn:process>", "\n</bpmn:process>")));

        JsonNode newest = versions().get(0);
        assertThat(newest.get("version").asInt()).isEqualTo(2);
        assertThat(newest.get("scenarios")).isNotEmpty();
        assertThat(newest.at("/scenarios/0/ended").asText()).isNotBlank();
        assertThat(newest.at("/scenarios/0/shipped").asBoolean()).isTrue();
        assertThat(newest.at("/scenarios/0").has("problem")).isFalse();
        assertThat(versions().get(1).get("scenarios"))
                .as("what shipped was played when it was built")
                .isEmpty();
    }

    @Test
    void what_a_second_person_released_keeps_them_too() {
        workbench.released(FILE, shipped.replace("</bpmn:process>", "\n</bpmn:process>"));

        assertThat(versions().get(0).get("scenarios")).isNotEmpty();
    }

    private JsonNode versions() {
        return expect(workbench.as("approver").get("/api/models/files/" + FILE))
                .json()
                .get("versions");
    }

    /** Nothing that the checks could object to: who passes the first review is turned away, and the other way round. */
    private String broken() {
        String gateway = shipped.substring(shipped.indexOf("sourceRef=\"Gateway_FirstReview\""));
        String swapped = gateway.replaceFirst("outcome == 'reject'", "outcome == '#'")
                .replaceFirst("outcome == 'pass'", "outcome == 'reject'")
                .replaceFirst("outcome == '#'", "outcome == 'pass'");
        assertThat(swapped).isNotEqualTo(gateway);
        return shipped.replace(gateway, swapped);
    }

    private void drop(String content) throws IOException {
        Path file = folder.resolve(FILE);
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_700_000_000L)));
        HotFolder node = new HotFolder(new ModelsSettings(true, folder), hotFiles);
        node.look();
        node.look();
    }
}
