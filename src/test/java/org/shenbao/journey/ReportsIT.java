package org.shenbao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shenbao.catalogue.Rounds;
import org.shenbao.demo.PastRounds;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A leader finds where it is slow, looks behind the figure, narrows it and takes it away; a new stage reports by itself. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StopAtFirstFailure.class)
class ReportsIT implements Journey {

    private static final String PROGRAMME = "programme=qingdao-2020";

    private final Visitor.Visitors visitors;
    private final PastStays stays;
    private final PastRounds past;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private Person leader;
    private ReportDesk desk;

    ReportsIT(
            Visitor.Visitors visitors,
            JdbcTemplate jdbc,
            RuntimeService engine,
            TaskService tasks,
            Rounds rounds,
            PastRounds past,
            Clock clock) {
        this.visitors = visitors;
        this.past = past;
        this.stays = new PastStays(new ReviewedApplications(jdbc, engine, rounds, clock), tasks, visitors);
    }

    @BeforeAll
    void workForTwoWeeks() {
        chromium = new Chromium();
        stays.happen();
        leader = person("leader");
        desk = new ReportDesk(leader);
    }

    @AfterAll
    void leave() {
        chromium.close();
    }

    @Test
    @Order(1)
    void the_leader_begins_with_the_figures_of_today() {
        assertThat(leader.page().url()).endsWith("/reports");
        desk.isComplete();
        leader.see("数据截至 2027年9月27日");
        assertThat(desk.figure("已受理申报")).isEqualTo("30");
        assertThat(desk.figure("在办")).isEqualTo("5");
        assertThat(desk.figure("已超期")).isEqualTo("1");
        assertThat(desk.figure("三个工作日内到期")).isEqualTo("1");
        assertThat(desk.isDrawn("throughput")).isTrue();
        assertThat(desk.isDrawn("arrivals")).isTrue();
        leader.picture("reports-01-overview");
        assertThat(desk.table("throughput")).contains("初审", "复查");
    }

    @Test
    @Order(2)
    void the_slowest_stage_stands_out_on_the_diagram_and_the_keyboard_leads_to_its_applications() {
        leader.follow("流程热力图");
        desk.isComplete();
        assertThat(desk.node("UserTask_CityRecheck").textContent()).contains("最慢", "工作日");
        leader.picture("reports-02-heatmap");
        desk.node("UserTask_CityRecheck").focus();
        leader.page().keyboard().press("Enter");
        assertThat(desk.drillDown().locator("tbody tr").count()).isEqualTo(6);
        assertThat(desk.drillDown().innerText()).contains("青岛试验企业");
        assertThat(desk.showsEveryColumn(desk.drillDown())).isTrue();
        assertThat(leader.page().locator("main").innerText()).contains("到达 6 次，在办 1 件，用时中位数 7 个工作日");
        leader.picture("reports-03-drill-down");
    }

    @Test
    @Order(3)
    void a_filter_stays_in_the_address_and_a_reload_shows_the_same() {
        desk.opens("/reports/times?" + PROGRAMME);
        desk.narrows("body", "城阳");
        String narrowed = desk.table("times");
        assertThat(narrowed).contains("初审").doesNotContain("复查");
        leader.page().reload();
        desk.isComplete();
        assertThat(desk.table("times")).isEqualTo(narrowed);
        leader.follow("流程热力图");
        leader.page().waitForURL("**/reports/heatmap**");
        assertThat(leader.page().url()).contains("body=" + PastStays.CHENGYANG);
    }

    @Test
    @Order(4)
    void every_chart_is_also_a_table_a_csv_a_workbook_and_a_picture() {
        desk.opens("/reports?" + PROGRAMME);
        String csv = new String(desk.downloads("下载 CSV：各环节办理情况"), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF").contains("环节", "在办").doesNotContain("city-recheck");
        assertThat(desk.downloads("下载 Excel：各环节办理情况")).startsWith('P', 'K');
        assertThat(desk.downloads("下载图片：各环节办理情况")).startsWith(0x89, 'P', 'N', 'G');
        desk.opens("/reports/heatmap?" + PROGRAMME);
        desk.node("UserTask_CityRecheck");
        assertThat(desk.downloads("下载图片：流程热力图")).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    @Order(5)
    void every_other_page_can_be_read_by_everyone() {
        shows("times", "市级复查用时最长：半数在 7 个工作日以内办结");
        assertThat(desk.isDrawn("times")).isTrue();
        shows("overdue", "即将到期的申报");
        assertThat(desk.card("overdue")).contains("市级复查", "共 1 条").doesNotContain("没有超期的申报");
        assertThat(desk.card("due-soon")).contains("区市初审", "共 1 条");
        shows("comparison", "办理时长中位数最高的是青岛市工业和信息化局（7 个工作日），最低的是", "等 4 个部门（均为 2 个工作日）");
        shows("funnel", "30 件进入“填报”", "终止最多的是“区市初审”，20 件");
        shows("paths", "条路径，最常见的一条占");
        shows("forecast", "按现有到达和办理速度");
        shows("export", "周报（PDF）", "各环节办理情况", "进度预测");
        shows("applications?stage=city-recheck", "环节：市级复查", "共 6 条");
        leader.page().getByTestId("narrowed-stage").locator(".el-tag__close").click();
        leader.see("共 30 条");
        assertThat(leader.page().url()).doesNotContain("stage=");
    }

    private void shows(String page, String... words) {
        desk.opens("/reports/" + page);
        assertThat(leader.page().locator("main").innerText()).contains(words);
        leader.picture("reports-05-" + page.replaceAll("\\W.*", ""));
    }

    @Test
    @Order(6)
    void a_district_compares_itself_with_others_that_have_no_name() {
        Person official = person("huangdao");
        new ReportDesk(official).opens("/reports/comparison?" + PROGRAMME);
        official.see("；本地区为");
        assertThat(new ReportDesk(official).table("offices")).contains("黄岛区", "其他部门甲", "其他部门乙");
        assertThat(official.page().locator("main").innerText()).doesNotContain("城阳");
        official.picture("reports-06-district");
        official.leave();
        Answer others = visitors.script("huangdao").get("/api/reports/throughput?body=" + PastStays.CHENGYANG);
        assertThat(others.status()).isEqualTo(404);
    }

    @Test
    @Order(7)
    void a_stage_that_an_analyst_draws_reports_without_a_restart() {
        release();
        stays.place("legal-review", LegalReview.TASK, PastStays.HUANGDAO);
        desk.opens("/reports?" + PROGRAMME);
        assertThat(desk.table("throughput")).contains(LegalReview.NAME);
        desk.opens("/reports/heatmap?measure=open&" + PROGRAMME);
        assertThat(desk.node(LegalReview.TASK).textContent()).contains("1 件");
        leader.picture("reports-07-new-stage");
    }

    @Test
    @Order(8)
    void a_round_under_way_is_measured_by_the_one_before() {
        past.imagine();
        desk.opens("/reports/forecast?" + PROGRAMME);
        assertThat(desk.card("forecast")).contains("区市推荐上报截止", "区市初审", "预计届时仍在办");
        assertThat(desk.isDrawn("forecast")).isTrue();
        leader.picture("reports-08-forecast");
        desk.opens("/reports?" + PROGRAMME);
        assertThat(desk.card("trend")).contains("上一批次累计受理 ", "上一批次为“2026年度");
        assertThat(desk.isDrawn("trend")).isTrue();
        desk.opens("/reports/times?" + PROGRAMME);
        assertThat(desk.isDrawn("experts")).isTrue();
    }

    @Test
    @Order(9)
    void a_period_the_wrong_way_round_is_told_and_shows_no_other_figures() {
        leader.visit("/reports/times?from=2027-09-20&to=2027-09-10&" + PROGRAMME);
        leader.see("截止日期不能早于起始日期。");
        assertThat(leader.page()
                        .getByTestId("report-times")
                        .getByTestId("chart")
                        .count())
                .isZero();
    }

    @Test
    @Order(10)
    void another_page_of_a_list_is_left_when_the_filter_changes() {
        desk.opens("/reports/applications?page=3&" + PROGRAMME);
        desk.narrows("body", "城阳");
        assertThat(leader.page().url()).doesNotContain("page=");
        desk.drillDown();
    }

    @Override
    public void keepsWhatEverybodySaw() {
        chromium.keepAllScreens(Person.PICTURES);
    }

    private Person person(String username) {
        return Person.signedIn(chromium.browser(), "http://127.0.0.1:" + port, username);
    }

    private void release() {
        Visitor analyst = visitors.script("analyst");
        String change = "/api/models/changes/"
                + ok(analyst.post(
                                "/api/models/changes", Map.of("title", "增设法务审查环节", "files", List.of(LegalReview.FILE))))
                        .json()
                        .get("id")
                        .asText();
        ok(analyst.post(change + "/lock", Map.of()));
        int version = ok(analyst.get(change)).json().at("/files/0/version").asInt();
        ok(analyst.put(
                change + "/files/" + LegalReview.FILE, Map.of("version", version, "content", LegalReview.finished())));
        ok(analyst.post(change + "/proposal", Map.of("reason", "市局要求推荐材料先经法制机构审查。")));
        ok(visitors.script("approver").post(change + "/release", Map.of()));
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }
}
