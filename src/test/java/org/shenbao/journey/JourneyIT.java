package org.shenbao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shenbao.document.Pdfs;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two applications of 两化融合 on their way to the public notice, through every page as the person at it. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StopAtFirstFailure.class)
class JourneyIT implements Journey {

    private static final String PROJECT = "数控加工车间智能化改造项目";
    private static final String RIVAL = "精密加工车间数字化排产项目";
    private static final String INVOICE = "263709011";

    private final Visitor.Visitors visitors;
    private final Pdfs pdfs;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private String base;
    private Applicant haina;
    private Person huangdao;
    private CityHall city;
    private String application = "";

    JourneyIT(Visitor.Visitors visitors, Pdfs pdfs) {
        this.visitors = visitors;
        this.pdfs = pdfs;
    }

    @BeforeAll
    void openTheBrowser() {
        base = "http://127.0.0.1:" + port;
        chromium = new Chromium();
        itIs("2027-09-20T09:00:00+08:00");
    }

    @AfterAll
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    @Order(1)
    void an_enterprise_registers_with_its_social_credit_code() {
        haina = new Applicant(new Person(chromium.browser(), base), pdfs);
        haina.readsTheHomePage();
        haina.registers("91370211MA3JNY0017", "青岛海纳数控设备有限公司", "黄岛区", "haina");
    }

    @Test
    @Order(2)
    void it_checks_itself_against_every_condition_before_it_applies() {
        haina.person().visit("/programmes/qingdao-2020/qd-integration");
        haina.person().press("开始自查");
        haina.person().see("附件4 一、1");
        haina.person().picture("03-self-check");
    }

    @Test
    @Order(3)
    void it_fills_in_the_form_which_saves_itself_and_says_that_it_is_not_submitted() {
        application = haina.opensADraft();
        haina.person().see("尚未提交");
        haina.fillsIn(PROJECT, INVOICE);
        haina.person().picture("04-form");
        haina.person().page().reload();
        haina.person().see(PROJECT);
    }

    @Test
    @Order(4)
    void it_uploads_the_materials_and_signs_the_commitment() {
        haina.uploadsTheMaterials();
        haina.person().picture("05-materials");
        haina.signsTheCommitment();
        haina.person().picture("06-commitment");
    }

    @Test
    @Order(5)
    void it_submits_and_gets_a_numbered_receipt_that_anyone_can_verify() {
        Person person = haina.person();
        haina.looksAtThePreview();
        person.picture("07-preview");
        haina.submits();
        assertThat(person.page().getByTestId("receipt-number").textContent()).matches("QD2027-LH-\\d{6}");
        person.picture("08-receipt");
        assertThat(haina.downloadsTheReceipt()).startsWith("%PDF");
        person.follow("验证此回执");
        person.see("青岛海纳数控设备有限公司");
        person.picture("09-verify");
    }

    @Test
    @Order(6)
    void the_district_returns_it_from_tasklist_with_an_item_to_correct() {
        huangdao = official("huangdao");
        TaskList.openTask(huangdao, PROJECT);
        huangdao.snapshot("10-tasklist");
        TaskList.returns(huangdao, "经济效益提升情况", "请补充经济效益的测算依据。");
    }

    @Test
    @Order(7)
    void the_enterprise_corrects_only_what_was_asked() {
        Person person = haina.person();
        person.visit("/portal/applications/" + application);
        person.see("请补充经济效益的测算依据。");
        person.snapshot("12-supplement-asked");
        person.follow("去补正");
        FormFilling form = new FormFilling(person.page());
        assertThat(person.page().locator("[id$='Field_registeredAddress']").isEditable())
                .isFalse();
        form.retype("economicBenefit", "项目投用以来新增销售收入1320万元，依据为2026年7月至2027年6月销售台账。");
        person.see("已自动保存");
        person.picture("13-supplement");
        person.page().getByTestId("step-submit").click();
        haina.submits();
    }

    @Test
    @Order(8)
    void it_comes_back_to_the_same_official_who_sees_the_change_and_passes_it() {
        TaskList.reopenTask(huangdao, PROJECT);
        TaskList.dossier(huangdao).getByText("销售台账").first().waitFor();
        huangdao.snapshot("14-came-back");
        TaskList.passAll(huangdao);
    }

    @Test
    @Order(9)
    void another_enterprise_applies_with_the_same_invoice_and_its_district_recommends_it() {
        Applicant lanhai = new Applicant(official("lanhai"), pdfs);
        lanhai.applies(RIVAL, INVOICE);
        lanhai.person().leave();
        Person chengyang = official("chengyang");
        TaskList.openTask(chengyang, RIVAL);
        TaskList.passAll(chengyang);
        PackageDesk.submits(chengyang, RIVAL);
        chengyang.leave();
    }

    @Test
    @Order(10)
    void the_district_submits_its_recommendation_package() {
        PackageDesk.submits(huangdao, PROJECT);
        huangdao.snapshot("17-package-sent");
    }

    @Test
    @Order(11)
    void the_intake_desk_registers_both_packages_and_the_city_rechecks() {
        Person centre = official("centre");
        PackageDesk.registersNext(centre);
        PackageDesk.registersNext(centre);
        centre.leave();
        city = new CityHall(this::official, visitors.script("city"));
        city.rechecks(PROJECT);
        city.rechecks(RIVAL);
    }

    @Test
    @Order(12)
    void an_official_of_another_district_finds_nothing() {
        Person other = official("laixi");
        other.visit("/office/applications/" + application);
        other.see("未找到");
        other.snapshot("21-foreign-district");
        assertThat(visitors.script("laixi")
                        .get("/api/applications/" + application + "/dossier")
                        .status())
                .isEqualTo(404);
        other.leave();
    }

    @Test
    @Order(13)
    void after_the_cut_off_nothing_is_accepted_and_the_ledger_shows_it() {
        Person late = official("rixin");
        String draft = new Applicant(late, pdfs).opensADraft();
        itIs("2027-10-22T23:59:58+08:00");
        huangdao.page().waitForTimeout(4000);
        huangdao.visit("/office/deadlines");
        huangdao.see("区市推荐上报截止");
        huangdao.picture("22-ledger");
        assertThat(visitors.script("rixin")
                        .post("/api/applications/" + draft + "/submission", Map.of())
                        .status())
                .isEqualTo(409);
        late.visit("/portal");
        late.see("逾期关闭");
        late.picture("23-closed-draft");
        late.leave();
    }

    @Test
    @Order(14)
    void screening_found_the_invoice_twice_and_an_official_judges_it() {
        itIs("2027-10-26T09:00:00+08:00");
        city.judgesTheDuplicate(RIVAL, INVOICE);
        city.judgesTheDuplicate(PROJECT, INVOICE);
    }

    @Test
    @Order(15)
    void a_panel_is_drawn_before_a_witness_and_anyone_can_replay_the_draw() {
        city.drawsAPanel();
    }

    @Test
    @Order(16)
    void an_expert_declares_a_conflict_and_another_one_is_drawn_for_the_project() {
        city.drawsASubstituteForAConflict(RIVAL);
    }

    @Test
    @Order(17)
    void the_experts_score_and_the_city_fixes_the_ranking() {
        city.hasThemScored(List.of(PROJECT, RIVAL), PROJECT);
    }

    @Test
    @Order(18)
    void a_site_check_is_scheduled_and_its_findings_entered() {
        city.schedulesTheInspection(PROJECT, "2027-11-03", "黄岛区长江中路1号");
        haina.person().visit("/portal/applications/" + application);
        haina.person().see("黄岛区长江中路1号");
        haina.person().picture("32-inspection-told");
        itIs("2027-11-03T15:00:00+08:00");
        city.entersTheFindings(PROJECT, "2027-11-03");
    }

    @Test
    @Order(19)
    void the_city_awards_within_the_budget_of_the_round() {
        city.awards(PROJECT, "120");
        city.awards(RIVAL, "80.5");
        city.officer().visit("/office/awards");
        city.officer().see("200.5 万元");
        city.officer().picture("35-awards");
    }

    @Test
    @Order(20)
    void the_notice_is_published_and_an_objection_freezes_one_item() {
        city.publishesTheNotice();
        Person anybody = new Person(chromium.browser(), base);
        city.notice().readBy(anybody);
        anybody.picture("37-notice");
        NoticeDesk.objects(anybody, "青岛蓝海精密机械有限公司");
        anybody.picture("38-objection");
        anybody.leave();
    }

    @Test
    @Order(21)
    void the_objection_is_decided_the_rest_confirmed_and_everything_archived() {
        itIs("2027-11-20T09:00:00+08:00");
        city.officer().page().waitForTimeout(3000);
        city.concludesTheNotice();
        haina.person().visit("/portal/applications/" + application);
        haina.person().see("予以支持");
        haina.person().picture("40-archived");
    }

    @Override
    public void keepsWhatEverybodySaw() {
        chromium.keepAllScreens(Person.PICTURES);
    }

    private Person official(String username) {
        return Person.signedIn(chromium.browser(), base, username);
    }

    private void itIs(String instant) {
        assertThat(visitors.script("city")
                        .put("/api/demo/clock", Map.of("instant", instant))
                        .status())
                .isEqualTo(200);
    }
}
