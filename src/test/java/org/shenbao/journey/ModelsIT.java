package org.shenbao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shenbao.catalogue.Rounds;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Qingdao's route gets a stage 法务审查 while the system runs: drawn, checked, released by a second person, taken, rolled back. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StopAtFirstFailure.class)
class ModelsIT implements Journey {

    private static final String PROJECT = "法务审查试点项目";

    private final Visitor.Visitors visitors;
    private final RuntimeService engine;
    private final ReviewedApplications applications;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private String base;
    private Person analyst;
    private ModelDesk desk;
    private String change = "";
    private int shipped;
    private long application;

    ModelsIT(Visitor.Visitors visitors, JdbcTemplate jdbc, RuntimeService engine, Rounds rounds, Clock clock) {
        this.visitors = visitors;
        this.engine = engine;
        this.applications = new ReviewedApplications(jdbc, engine, rounds, clock);
    }

    @BeforeAll
    void openTheBrowser() {
        base = "http://127.0.0.1:" + port;
        chromium = new Chromium();
        assertThat(visitors.script("city")
                        .put("/api/demo/clock", Map.of("instant", "2027-09-20T09:00:00+08:00"))
                        .status())
                .isEqualTo(200);
        shipped = version();
        analyst = person("analyst");
        desk = new ModelDesk(analyst);
    }

    @AfterAll
    void leaveItAsFound() {
        if (application != 0) {
            engine.createProcessInstanceQuery()
                    .processInstanceBusinessKey(String.valueOf(application))
                    .rootProcessInstances()
                    .list()
                    .forEach(one -> engine.deleteProcessInstance(one.getId(), "the journey is over"));
        }
        applications.remove();
        chromium.close();
    }

    @Test
    @Order(1)
    void a_route_drawn_elsewhere_is_brought_in_and_the_checks_name_what_it_lacks() {
        Answer created = visitors.script("analyst")
                .post("/api/models/changes", Map.of("title", "增设法务审查环节", "files", List.of(LegalReview.FILE)));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        change = created.json().get("id").asText();
        desk.opens(change, LegalReview.FILE);
        desk.isWithoutError();
        analyst.picture("models-01-editor");
        desk.brings(LegalReview.withoutStage());
        assertThat(desk.finding("错误").textContent()).contains(LegalReview.NAME, "原因", "改法");
        analyst.picture("models-02-error");
    }

    @Test
    @Order(2)
    void a_click_leads_to_the_element_and_it_is_mended_from_a_list() {
        desk.finding("错误").locator("button").click();
        desk.chooses("环节", "new-stage");
        desk.fills("新环节的标识", "legal-review");
        desk.isSaved();
        desk.isWithoutError();
        analyst.picture("models-03-mended");
    }

    @Test
    @Order(3)
    void another_analyst_sees_who_edits_and_can_only_look() {
        Person other = person("analyst2");
        other.visit("/models/changes/" + change + "/files/" + LegalReview.FILE);
        other.see("正在编辑此变更");
        other.page().locator(".djs-element").first().waitFor();
        assertThat(other.button("导入文件").count()).isZero();
        other.picture("models-04-locked");
        other.leave();
    }

    @Test
    @Order(4)
    void what_changes_is_told_in_words_and_the_shipped_scenarios_still_end_where_they_must() {
        String drawn = drawn();
        JsonNode diff = ok(visitors.script("analyst")
                .post(
                        "/api/models/diffs",
                        Map.of(
                                "before",
                                Map.of("name", LegalReview.FILE),
                                "after",
                                Map.of("name", LegalReview.FILE, "content", drawn))));
        assertThat(diff.get("entries").findValuesAsText("name")).contains(LegalReview.NAME);
        JsonNode run = ok(visitors.script("analyst")
                .post(
                        "/api/models/scenario-runs",
                        Map.of(
                                "process",
                                "qingdao-2020",
                                "files",
                                List.of(Map.of("name", LegalReview.FILE, "content", drawn)))));
        assertThat(run.get("results"))
                .isNotEmpty()
                .allMatch(result -> result.get("passed").asBoolean());
    }

    @Test
    @Order(5)
    void the_analyst_proposes_and_only_a_second_person_releases() {
        String path = "/api/models/changes/" + change;
        ok(visitors.script("analyst").post(path + "/proposal", Map.of("reason", "市局要求推荐材料先经法制机构审查。")));
        assertThat(visitors.script("analyst").post(path + "/release", Map.of()).status())
                .isEqualTo(403);
        ok(visitors.script("approver").post(path + "/release", Map.of()));
        assertThat(version()).isEqualTo(shipped + 1);
        desk.opensToLook(change, LegalReview.FILE);
        analyst.see("此变更已提交，只能查看");
    }

    @Test
    @Order(6)
    void a_new_application_takes_the_new_stage() {
        application = applications.place(
                "city-recheck",
                "UserTask_CityRecheck",
                "91370211MA3DEM0195",
                "青岛海智装备有限公司",
                "qd-district-miit.huangdao",
                PROJECT);
        Person city = person("city");
        city.page().setDefaultTimeout(60_000);
        TaskList.openTask(city, PROJECT);
        TaskList.conclude(city, "通过");
        TaskList.finish(city);
        TaskList.openTask(city, PROJECT);
        city.see(LegalReview.NAME);
        city.snapshot("models-05-tasklist");
        city.leave();
    }

    @Test
    @Order(7)
    void the_approver_rolls_back_to_the_shipped_version() {
        ok(visitors.script("approver")
                .post(
                        "/api/models/files/" + LegalReview.FILE + "/rollback",
                        Map.of("version", shipped, "reason", "试点结束，恢复原流程。")));
        assertThat(version()).isEqualTo(shipped + 2);
        assertThat(model().get("content").asText()).doesNotContain(LegalReview.NAME);
    }

    @Override
    public void keepsWhatEverybodySaw() {
        chromium.keepAllScreens(Person.PICTURES);
    }

    private Person person(String username) {
        return Person.signedIn(chromium.browser(), base, username);
    }

    private String drawn() {
        return ok(visitors.script("analyst").get("/api/models/changes/" + change))
                .at("/files/0/content")
                .asText();
    }

    private JsonNode model() {
        return ok(visitors.script("analyst").get("/api/models/files/" + LegalReview.FILE));
    }

    private int version() {
        return model().get("version").asInt();
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer.json();
    }
}
