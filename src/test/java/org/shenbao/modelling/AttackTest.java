package org.shenbao.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenbao.modelling.Workbench.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must never run comes in nowhere, and is not even tried out. */
@ApplicationTest
class AttackTest {

    private static final int OK = 200;

    private final Workbench workbench;
    private final RepositoryService repository;
    private final ModelVersionMapper versions;
    private final HotFiles hotFiles;
    private final JdbcTemplate jdbc;
    private int looks;

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
        Workbench.forget(repository, versions, Attack.DIAGRAM);
        jdbc.update("DELETE FROM model_hot_file");
    }

    static Stream<Attack> attacks() {
        return Attack.all();
    }

    static Stream<Attack> diagramsAndTables() {
        return Attack.all().filter(attack -> !attack.file().equals(Attack.FORM));
    }

    static Stream<Attack> tables() {
        return Attack.all().filter(attack -> attack.file().equals(Attack.TABLE));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void it_is_refused_at_the_products_own_address(Attack attack) {
        refused(attack, () -> workbench.deploy("analyst", attack.file(), attack.content()));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void it_is_refused_as_the_desktop_modeler_sends_it(Attack attack) {
        refused(attack, () -> workbench.modeler("analyst", attack.name(), attack.file(), attack.content()));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void a_change_with_it_is_not_proposed(Attack attack) {
        refused(attack, () -> {
            long id = workbench
                    .as("analyst")
                    .post("/api/models/changes", Map.of("title", "攻击"))
                    .json()
                    .get("id")
                    .asLong();
            expect(workbench.lock("analyst", id));
            Answer saved = workbench.save("analyst", id, attack.file(), 0, attack.content());
            return saved.status() == OK ? workbench.propose("analyst", id) : saved;
        });
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void the_checks_name_it_as_an_error(Attack attack) {
        Answer answer = workbench.as("analyst").post("/api/models/checks", Map.of("files", files(attack)));

        if (answer.status() != OK) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            return;
        }
        List<String> severities = new ArrayList<>();
        answer.json()
                .get("findings")
                .forEach(finding -> severities.add(finding.get("severity").asText()));
        assertThat(severities).contains("error");
    }

    @ParameterizedTest
    @MethodSource("diagramsAndTables")
    void no_scenario_is_played_with_it(Attack attack) {
        List<Map<String, String>> files = new ArrayList<>(files(attack));
        if (!attack.file().equals(Attack.DIAGRAM)) {
            files.add(Map.of("name", Attack.DIAGRAM, "content", TestModels.diagram("attack-test", "审查")));
        }

        refused(attack, () -> workbench.as("analyst").post("/api/models/scenario-runs", Map.of("files", files)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nothing_is_replayed_with_it(Attack attack) {
        JsonNode rounds = workbench
                .as("analyst")
                .get("/api/models/impact-rounds?file=" + Attack.TABLE)
                .json();

        refused(
                attack,
                () -> workbench
                        .as("analyst")
                        .post(
                                "/api/models/impact-runs",
                                Map.of(
                                        "file",
                                        files(attack).get(0),
                                        "roundIds",
                                        List.of(rounds.at("/0/id").asLong()),
                                        "anonymous",
                                        false)));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void it_is_refused_in_the_watched_folder(Attack attack) throws IOException {
        int before = workbench.version(attack.file());
        HotFolder node = new HotFolder(new ModelsSettings(true, folder), hotFiles);

        drop(attack.file(), attack.content());
        node.look();
        node.look();

        assertThat(workbench.version(attack.file())).isEqualTo(before);
        assertThat(refusal(attack.file())).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void it_is_refused_when_it_takes_the_place_of_a_file_that_was_taken(Attack attack) throws IOException {
        HotFolder node = new HotFolder(new ModelsSettings(true, folder), hotFiles);
        drop(Attack.DIAGRAM, TestModels.diagram("attack-test", "审查"));
        node.look();
        node.look();
        int before = workbench.version(attack.file());
        assertThat(workbench.version(Attack.DIAGRAM)).isEqualTo(1);

        drop(attack.file(), attack.content());
        node.look();
        node.look();

        assertThat(workbench.version(attack.file())).isEqualTo(before);
        assertThat(refusal(attack.file())).isNotBlank();
    }

    @Test
    void a_link_in_the_watched_folder_leads_nowhere() throws IOException {
        Path outside = Files.createTempFile("attack", ".bpmn");
        Files.writeString(outside, TestModels.diagram("attack-test", "审查"));
        Files.createSymbolicLink(folder.resolve(Attack.DIAGRAM), outside);
        HotFolder node = new HotFolder(new ModelsSettings(true, folder), hotFiles);

        node.look();
        node.look();

        assertThat(workbench.version(Attack.DIAGRAM)).isZero();
        Files.delete(outside);
    }

    private void refused(Attack attack, java.util.function.Supplier<Answer> entrance) {
        int before = workbench.version(attack.file());

        Answer answer = entrance.get();

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().get("detail").asText()).isNotBlank();
        assertThat(workbench.version(attack.file())).isEqualTo(before);
    }

    private static List<Map<String, String>> files(Attack attack) {
        return List.of(Map.of("name", attack.file(), "content", attack.content()));
    }

    private void drop(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_700_000_000L + looks++)));
    }

    private String refusal(String file) {
        return String.valueOf(
                jdbc.queryForObject("SELECT refusal FROM model_hot_file WHERE name = ?", String.class, file));
    }
}
