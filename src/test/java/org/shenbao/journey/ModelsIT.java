package org.shenbao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import org.shenbao.modelling.impact.HandedInFixtures;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Qingdao's route gets a stage 法务审查 while the system runs, on screen: drawn, checked, released by a second person, taken, rolled back. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StopAtFirstFailure.class)
class ModelsIT implements Journey {

    private static final String ROUTE = "qingdao-2020";
    private static final String FILE = ROUTE + ".bpmn";
    private static final String STAGE = "法务审查";
    private static final String NEW = "法务审查试点项目";
    private static final String RUNNING = "柔性产线升级项目";
    private static final String LANHAI = "青岛蓝海精密机械有限公司";
    private static final String HUANGDAO = "qd-district-miit.huangdao";

    private final Visitor.Visitors visitors;
    private final RuntimeService engine;
    private final ReviewedApplications applications;
    private final HandedInFixtures past;
    private final JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private String base;
    private Person analyst;
    private Person approver;
    private Person city;
    private ModelDesk desk;
    private String change = "";
    private int shipped;
    private long running;
    private long fresh;

    ModelsIT(Visitor.Visitors visitors, JdbcTemplate jdbc, RuntimeService engine, Rounds rounds, Clock clock) {
        this.visitors = visitors;
        this.engine = engine;
        this.jdbc = jdbc;
        this.applications = new ReviewedApplications(jdbc, engine, rounds, clock);
        this.past = new HandedInFixtures(jdbc, 2016);
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
        running = recheck("91370211MA3DEM0276", LANHAI, RUNNING);
        analyst = person("analyst");
        approver = person("approver");
        desk = new ModelDesk(analyst);
    }

    @AfterAll
    void leaveItAsFound() {
        for (long application : List.of(running, fresh)) {
            engine.createProcessInstanceQuery()
                    .processInstanceBusinessKey(String.valueOf(application))
                    .rootProcessInstances()
                    .list()
                    .forEach(one -> engine.deleteProcessInstance(one.getId(), "the journey is over"));
            jdbc.update("DELETE FROM application_move WHERE application_id = ?", application);
        }
        applications.remove();
        past.remove();
        chromium.close();
    }

    @Test
    @Order(1)
    void an_analyst_draws_a_stage_and_the_checks_name_what_it_lacks() {
        analyst.visit("/models?kind=bpmn");
        analyst.picture("models-01-library");
        change = desk.beginsWith(FILE, "增设法务审查环节");
        desk.drawsTaskBefore(STAGE, "ServiceTask_ScreenDuplicates", "筛查重复申报", "Flow_RecheckPassed");
        assertThat(desk.finding("错误").textContent()).contains(STAGE, "原因", "改法");
        assertThat(desk.finding("没有填写“环节”").textContent()).contains(STAGE);
        desk.isSaved();
        analyst.picture("models-02-error");
    }

    @Test
    @Order(2)
    void a_click_leads_to_the_element_and_it_is_mended_from_lists() {
        desk.finding("没有填写“环节”").locator("button").click();
        desk.chooses("环节", "new-stage");
        desk.fills("新环节的标识", "legal-review");
        desk.chooses("由谁办理", "${officers.of(cityBody)}");
        desk.chooses("办理表单", "city-recheck");
        desk.fills("必须填写意见的结论", "");
        desk.fills("可选结论", "pass:通过");
        desk.isSaved();
        desk.isWithoutError();
        analyst.picture("models-03-mended");
    }

    @Test
    @Order(3)
    void another_analyst_sees_who_edits_and_can_only_look() {
        Person other = person("analyst2");
        new ModelDesk(other).opensToLook(change, FILE);
        other.see("正在编辑此变更");
        assertThat(other.button("导入文件").count()).isZero();
        other.picture("models-04-locked");
        other.leave();
    }

    @Test
    @Order(4)
    void what_changes_is_told_in_words_and_pictures_and_every_scenario_ends_where_it_must() {
        ChangeDesk page = new ChangeDesk(analyst, change);
        assertThat(page.difference("法务审查 → 筛查重复申报").textContent()).contains("新增", "路线");
        assertThat(page.difference("通过").textContent()).contains("修改", "终点", "筛查重复申报", STAGE);
        assertThat(page.difference("人工办理").textContent()).contains("上一级主管部门经办人", "复查推荐材料表单");
        page.shows("与线上版本的差异");
        analyst.picture("models-05-diff");
        assertThat(page.playsTheScenarios()).contains("全部场景通过", "覆盖 100%");
        page.shows("试运行");
        analyst.picture("models-06-scenarios");
    }

    @Test
    @Order(5)
    void the_analyst_proposes_and_a_second_person_looks_and_releases() {
        new ChangeDesk(analyst, change).proposes("市局要求推荐材料先经法制机构审查。");
        assertThat(analyst.page().getByTestId("release").count()).isZero();
        ChangeDesk page = new ChangeDesk(approver, change);
        approver.see("市局要求推荐材料先经法制机构审查。");
        approver.see("在办 1 份");
        approver.picture("models-07-proposed");
        page.releases();
        approver.picture("models-08-released");
        assertThat(version()).isEqualTo(shipped + 1);
        desk.opensToLook(change, FILE);
        analyst.see("此变更已提交，只能查看");
    }

    @Test
    @Order(6)
    void a_new_application_takes_the_new_stage() {
        fresh = recheck("91370211MA3DEM0195", "青岛海智装备有限公司", NEW);
        city = person("city");
        city.page().setDefaultTimeout(120_000);
        TaskList.openTask(city, NEW);
        TaskList.conclude(city, "通过");
        TaskList.finish(city);
        TaskList.openTask(city, NEW);
        city.see(STAGE);
        city.snapshot("models-09-tasklist");
    }

    @Test
    @Order(7)
    void a_running_one_is_migrated_and_the_page_tells_what_became_of_it() {
        RouteDesk page = new RouteDesk(analyst, ROUTE);
        page.plans();
        analyst.picture("models-10-plan");
        page.migrates("新要求对在办申报一并适用。");
        assertThat(page.result(LANHAI).textContent()).contains("已迁移");
        page.result(LANHAI).scrollIntoViewIfNeeded();
        analyst.picture("models-11-migrated");
    }

    @Test
    @Order(8)
    void a_migrated_one_is_put_before_the_new_stage_by_hand() {
        RouteDesk page = new RouteDesk(analyst, ROUTE);
        page.opensTheMoveOf(LANHAI);
        page.moves(STAGE, "复查已于迁移前完成，直接送法务审查。");
        analyst.picture("models-12-move");
        page.confirmsTheMove();
    }

    @Test
    @Order(9)
    void list_dossier_and_timeline_call_the_stage_by_its_name() {
        city.visit("/office/applications?stage=legal-review");
        Locator rows = city.page().getByLabel("申报列表").locator("tbody tr");
        rows.nth(1).waitFor();
        assertThat(rows.allInnerTexts()).hasSize(2).allMatch(row -> row.contains(STAGE));
        city.picture("models-13-office");
        city.visit("/office/applications/" + running);
        city.see(STAGE);
        city.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("进度与流程"))
                .click();
        assertThat(city.page().getByTestId("timeline").innerText()).contains("调整办理环节：由“复查推荐材料”转至“法务审查”", "正在办理：法务审查");
        city.picture("models-14-timeline");
    }

    @Test
    @Order(10)
    void the_approver_rolls_back_on_the_models_page() {
        approver.visit("/models/files/" + FILE);
        approver.page()
                .locator("button", new Page.LocatorOptions().setHasText("回退到第 " + shipped + " 版"))
                .click();
        approver.press("确认回退");
        approver.see("请填写回退原因。");
        approver.type("回退原因", "试点结束，恢复原流程。");
        approver.picture("models-15-rollback");
        approver.press("确认回退");
        approver.page().waitForURL("**/migration");
        approver.see("试点结束，恢复原流程。");
        approver.picture("models-16-taken-along");
        approver.visit("/models/files/" + FILE);
        approver.see("现行第 " + (shipped + 2) + " 版");
        approver.picture("models-17-history");
        assertThat(version()).isEqualTo(shipped + 2);
        assertThat(model().get("content").asText()).doesNotContain(STAGE);
    }

    @Test
    @Order(11)
    void a_raised_threshold_lists_exactly_whom_it_would_turn_away() {
        List<Long> ids = past.handedIn(HUANGDAO, List.of(4999, 5000, 7999, 8000));
        String raised = desk.beginsWith(HandedInFixtures.FILE, "上一年度主营业务收入提高到8000万元");
        desk.writesCell("Cell_WorkshopRevenue_MainRevenuePrevYearWan", ">= 8000");
        analyst.picture("models-18-table");
        ChangeDesk page = new ChangeDesk(analyst, raised);
        assertThat(page.difference(">= 5000").textContent()).contains(">= 8000");
        assertThat(page.replays("往年批次")).contains("4 / 4 份", "2 份结果改变");
        assertThat(page.changed().allInnerTexts())
                .hasSize(2)
                .satisfiesExactlyInAnyOrder(
                        row -> assertThat(row).contains("企业" + ids.get(1)),
                        row -> assertThat(row).contains("企业" + ids.get(2)));
        page.shows("对申报的影响");
        analyst.picture("models-19-impact");
    }

    @Override
    public void keepsWhatEverybodySaw() {
        chromium.keepAllScreens(Person.PICTURES);
    }

    private long recheck(String creditCode, String enterprise, String project) {
        return applications.place("city-recheck", "UserTask_CityRecheck", creditCode, enterprise, HUANGDAO, project);
    }

    private Person person(String username) {
        return Person.signedIn(chromium.browser(), base, username);
    }

    private JsonNode model() {
        Answer answer = visitors.script("analyst").get("/api/models/files/" + FILE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private int version() {
        return model().get("version").asInt();
    }
}
