package org.shenbao.modelling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Visitors;
import org.springframework.core.io.ClassPathResource;

/** Scenarios over HTTP: the analysts' own beside the shipped ones. */
@ApplicationTest
class ScenariosTest {

    private static final String ALL = "/api/models/scenarios";

    private final Visitors visitors;

    ScenariosTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void an_analyst_writes_a_story_of_the_own_that_is_played_changed_and_removed() {
        Visitor analyst = visitors.browser("analyst");
        JsonNode added = analyst.post(ALL, Map.of("process", "qingdao-2020", "story", story("EndEvent_Rejected")))
                .json();
        String own = ALL + "/" + added.path("id").asText();
        try {
            assertThat(result(analyst, added).path("passed").asBoolean()).isTrue();

            assertThat(analyst.put(own, Map.of("version", 0, "story", story("EndEvent_Archived")))
                            .status())
                    .isEqualTo(200);
            assertThat(result(analyst, added).path("problem").asText()).isEqualTo("应当结束于“已奖补并归档”，实际结束于“初审不予推荐”");
            assertThat(analyst.put(own, Map.of("version", 0, "story", story("EndEvent_Rejected")))
                            .status())
                    .as("written by somebody else since")
                    .isEqualTo(409);
        } finally {
            assertThat(analyst.delete(own).status()).isEqualTo(204);
        }
        assertThat(analyst.get(ALL + "?process=qingdao-2020").json())
                .noneMatch(scenario -> scenario.path("id").equals(added.path("id")));
    }

    @Test
    void shipped_stories_are_read_by_the_workbench_alone_and_changed_by_nobody() {
        JsonNode shipped =
                visitors.browser("approver").get(ALL + "?process=shandong-2020").json();

        assertThat(shipped).allMatch(scenario -> scenario.path("shipped").asBoolean());
        assertThat(shipped.get(0).path("expectedStages").get(0).path("name").asText())
                .isNotBlank();
        assertThat(visitors.browser("analyst")
                        .delete(ALL + "/" + shipped.get(0).path("id").asText())
                        .status())
                .isEqualTo(403);
        assertThat(visitors.browser("huangdao")
                        .get(ALL + "?process=shandong-2020")
                        .status())
                .isEqualTo(403);
        assertThat(visitors.browser("approver")
                        .post(ALL, Map.of("process", "shandong-2020", "story", story("EndEvent_Rejected")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_story_without_an_end_is_not_kept() {
        assertThat(visitors.browser("analyst")
                        .post(ALL, Map.of("process", "qingdao-2020", "story", story(" ")))
                        .status())
                .isEqualTo(422);
    }

    private static JsonNode result(Visitor analyst, JsonNode scenario) {
        JsonNode run = analyst.post(
                        "/api/models/scenario-runs",
                        Map.of(
                                "files",
                                List.of(Map.of("name", "qingdao-2020.bpmn", "content", diagram())),
                                "process",
                                "qingdao-2020"))
                .json();
        assertThat(run.path("coverage").path("percent").asInt()).isEqualTo(100);
        for (JsonNode result : run.path("results")) {
            if (result.path("scenario").equals(scenario.path("id"))) {
                return result;
            }
        }
        throw new AssertionError("not played: " + run);
    }

    private static Map<String, Object> story(String end) {
        return Map.of(
                "title",
                "初审退回一次后不予推荐",
                "start",
                Map.of(
                        "category",
                        "qd-integration",
                        "districtBody",
                        "qd-district-miit.huangdao",
                        "cityBody",
                        "qd-city-miit"),
                "answers",
                List.of(
                        Map.of("node", "UserTask_PreliminaryReview", "outcome", "return"),
                        Map.of("node", "UserTask_PreliminaryReview", "outcome", "reject")),
                "expectedEnd",
                end,
                "expectedStages",
                List.of("district-preliminary-review", "supplement", "district-preliminary-review"));
    }

    private static String diagram() {
        try {
            return new ClassPathResource("bpmn/qingdao-2020/qingdao-2020.bpmn")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
