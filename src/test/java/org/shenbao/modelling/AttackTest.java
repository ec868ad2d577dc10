package org.shenbao.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenbao.modelling.Workbench.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must never run comes in nowhere: API, desktop Modeler, proposal, watched folder. */
@ApplicationTest
class AttackTest {

    private static final String FILE = "attack-test.bpmn";

    private final Workbench workbench;
    private final RepositoryService repository;
    private final ModelVersionMapper versions;
    private final HotFiles hotFiles;
    private final JdbcTemplate jdbc;

    @TempDir
    Path folder = Path.of("");

    AttackTest(
            Visitor.Visitors visitors,
            RepositoryService repository,
            ModelVersionMapper versions,
            HotFiles hotFiles,
            JdbcTemplate jdbc) {
        this.workbench = new Workbench(visitors);
        this.repository = repository;
        this.versions = versions;
        this.hotFiles = hotFiles;
        this.jdbc = jdbc;
    }

    @AfterEach
    void the_library_is_as_it_was() {
        Workbench.forget(repository, versions, FILE);
        jdbc.update("DELETE FROM model_hot_file");
    }

    static Stream<Arguments> attacks() {
        String key = "attack-test";
        return Stream.of(
                attack(
                        "script",
                        TestModels.diagram(
                                key,
                                "x",
                                "<scriptTask id=\"UserTask_Step\" scriptFormat=\"groovy\"><script>1</script></scriptTask>")),
                attack(
                        "class",
                        TestModels.diagram(
                                key, "x", "<serviceTask id=\"UserTask_Step\" camunda:class=\"java.lang.Runtime\"/>")),
                attack(
                        "foreign bean",
                        TestModels.diagram(
                                key,
                                "x",
                                "<serviceTask id=\"UserTask_Step\" camunda:delegateExpression=\"${dataSource}\"/>")),
                attack(
                        "connector",
                        TestModels.diagram(
                                key,
                                "x",
                                "<serviceTask id=\"UserTask_Step\"><extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask>")),
                attack(
                        "DTD",
                        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>"),
                attack(
                        "entities",
                        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">&b;</definitions>"),
                attack(
                        "depth",
                        TestModels.diagram(key, "x", "<subProcess>".repeat(5000) + "</subProcess>".repeat(5000))),
                attack("size", TestModels.diagram(key, "x", " ".repeat(2 * 1024 * 1024))));
    }

    private static Arguments attack(String name, String content) {
        return Arguments.of(name, content);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void an_attack_is_refused_at_every_entrance(String attack, String content) throws IOException {
        assertThat(workbench.deploy("analyst", FILE, content).status()).isEqualTo(422);
        assertThat(workbench.modeler("analyst", attack, FILE, content).status()).isEqualTo(422);
        assertThat(proposed(content)).isEqualTo(422);
        Files.writeString(folder.resolve(FILE), content);
        HotFolder node = new HotFolder(new ModelsSettings(true, folder), hotFiles);
        node.look();
        node.look();

        assertThat(workbench.version(FILE)).isZero();
        assertThat(jdbc.queryForObject("SELECT refusal FROM model_hot_file WHERE name = ?", String.class, FILE))
                .isNotBlank();
    }

    private int proposed(String content) {
        long id = workbench
                .as("analyst")
                .post("/api/models/changes", Map.of("title", "攻击"))
                .json()
                .get("id")
                .asLong();
        expect(workbench.lock("analyst", id));
        Answer saved = workbench.save("analyst", id, FILE, 0, content);
        return saved.status() == 200 ? workbench.propose("analyst", id).status() : saved.status();
    }
}
