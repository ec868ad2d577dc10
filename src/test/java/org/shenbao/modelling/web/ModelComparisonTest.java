package org.shenbao.modelling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;

/** What the workbench asks while somebody draws. */
@ApplicationTest
class ModelComparisonTest {

    private static final String ROUTE = "qingdao-2020.bpmn";
    private static final String TABLE = "eligibility-qd-integration.dmn";

    private final Visitor.Visitors visitors;

    ModelComparisonTest(Visitor.Visitors visitors) {
        this.visitors = visitors;
    }

    private static String route() throws IOException {
        return Files.readString(Path.of("bpmn/qingdao-2020", ROUTE));
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("dmn/qingdao-2020", TABLE));
    }

    private JsonNode check(String name, String content) {
        Answer answer = visitors.script("analyst")
                .post("/api/models/checks", Map.of("files", List.of(Map.of("name", name, "content", content))));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("findings");
    }

    @Test
    void a_shipped_diagram_alone_is_sound_because_its_references_are_deployed() throws IOException {
        assertThat(check(ROUTE, route())).isEmpty();
    }

    @Test
    void a_new_stage_without_its_key_is_found_with_element_line_why_and_mend() throws IOException {
        String draft = route().replace(
                        "sourceRef=\"ServiceTask_ScreenDuplicates\" targetRef=\"Gateway_DuplicatesFound\"",
                        "sourceRef=\"ServiceTask_ScreenDuplicates\" targetRef=\"UserTask_LegalReview\"")
                .replace("<bpmn:userTask id=\"UserTask_JudgeDuplicates\"", """
                        <bpmn:userTask id="UserTask_LegalReview" name="法务审查" camunda:candidateGroups="${officers.of(cityBody)}" />
                        <bpmn:sequenceFlow id="Flow_Legal" sourceRef="UserTask_LegalReview" targetRef="Gateway_DuplicatesFound"/>
                        <bpmn:userTask id="UserTask_JudgeDuplicates\"""");

        assertThat(check(ROUTE, draft))
                .filteredOn(finding -> finding.path("severity").asText().equals("error"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path("file").asText()).isEqualTo(ROUTE);
                    assertThat(finding.path("element").asText()).isEqualTo("UserTask_LegalReview");
                    assertThat(finding.path("line").asInt()).isGreaterThan(100);
                    assertThat(finding.path("rule").asText()).isEqualTo("stage-missing");
                    assertThat(finding.path("why").asText()).contains("统计");
                    assertThat(finding.path("mend").asText()).contains("环节");
                });
    }

    @Test
    void an_attack_is_found_before_anything_is_deployed() throws IOException {
        String attack = route().replace("${screenDuplicates}", "${dataSource}");

        assertThat(check(ROUTE, attack))
                .anySatisfy(finding -> assertThat(finding.path("rule").asText()).isEqualTo("delegate"));
    }

    @Test
    void a_threshold_against_the_version_that_is_live() throws IOException {
        Answer answer = visitors.script("approver")
                .post(
                        "/api/models/diffs",
                        Map.of(
                                "before", Map.of("name", TABLE),
                                "after", Map.of("name", TABLE, "content", table().replace("&gt;= 50", "&gt;= 80"))));

        assertThat(answer.status()).isEqualTo(200);
        JsonNode entry = answer.json().path("entries").get(0);
        assertThat(answer.json().path("before").asText()).isEqualTo(table());
        assertThat(answer.json().path("kind").asText()).isEqualTo("dmn");
        assertThat(answer.json().path("summary").asText()).isEqualTo("修改 2 处。");
        assertThat(entry.path("change").asText()).isEqualTo("changed");
        assertThat(entry.path("details").get(0).path("before").asText()).isEqualTo(">= 50");
        assertThat(entry.path("details").get(0).path("after").asText()).isEqualTo(">= 80");
    }

    @Test
    void a_draft_that_is_no_xml_is_answered_as_such() {
        Answer answer = visitors.script("analyst")
                .post(
                        "/api/models/diffs",
                        Map.of("before", Map.of("name", ROUTE), "after", Map.of("name", ROUTE, "content", "<a")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("detail").asText()).contains("不是有效的 XML");
    }

    @Test
    void the_palette_offers_what_the_gate_lets_pass() {
        JsonNode palette = visitors.script("analyst").get("/api/models/palette").json();

        assertThat(palette.path("stages")).anySatisfy(stage -> {
            assertThat(stage.path("key").asText()).isEqualTo("city-recheck");
            assertThat(stage.path("label").asText()).isNotBlank();
        });
        assertThat(palette.path("delegates")).hasSize(5).allSatisfy(delegate -> {
            assertThat(delegate.path("label").asText()).containsPattern("\\p{IsHan}");
            assertThat(delegate.path("description").asText()).endsWith("。");
        });
        assertThat(palette.path("taskListeners")).hasSize(4);
        assertThat(palette.path("words").path("candidateGroups").asText()).isEqualTo("由谁办理");
        assertThat(palette.path("messages")).hasSize(12);
        assertThat(palette.path("processes").findValuesAsText("key")).contains("qingdao-2020", "supplement");
        assertThat(palette.path("forms").findValuesAsText("key"))
                .contains("city-recheck")
                .doesNotContain("qd-integration");
        assertThat(StreamSupport.stream(palette.path("elementTemplates").spliterator(), false))
                .isNotEmpty()
                .allSatisfy(template -> {
                    assertThat(template.path("$schema").asText()).contains("element-templates-json-schema");
                    assertThat(template.path("appliesTo").get(0).asText()).startsWith("bpmn:");
                    assertThat(template.path("properties")).isNotEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"huangdao", "sysadmin"})
    void nobody_else_asks(String account) {
        assertThat(visitors.script(account).get("/api/models/palette").status()).isEqualTo(403);
    }

    @Test
    void strangers_do_not_ask() {
        assertThat(visitors.stranger().get("/api/models/palette").status()).isEqualTo(401);
    }
}
