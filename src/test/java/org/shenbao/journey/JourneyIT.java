package org.shenbao.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
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

/** One application of 两化融合, taken by each person in turn through the product's real pages. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StopAtFirstFailure.class)
class JourneyIT {

    private static final String PROJECT = "数控加工车间智能化改造项目";

    private final Visitor.Visitors visitors;
    private final Pdfs pdfs;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private String base;
    private Person enterprise;
    private Person officer;
    private String application;

    JourneyIT(Visitor.Visitors visitors, Pdfs pdfs) {
        this.visitors = visitors;
        this.pdfs = pdfs;
    }

    @BeforeAll
    void openTheBrowser() throws IOException {
        Files.createDirectories(Person.PICTURES);
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
        enterprise = new Person(chromium.browser(), base);
        enterprise.visit("/");
        enterprise.see("两化融合项目资金");
        enterprise.picture("01-home");
        enterprise.visit("/register");
        enterprise.page().getByTestId("credit-code").fill("91370211MA3JNY0017");
        enterprise.see("校验位正确");
        enterprise.type("企业名称", "青岛海纳数控设备有限公司");
        enterprise.type("法定代表人", "郭海纳");
        enterprise.page().getByTestId("district").click();
        enterprise
                .page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("黄岛区"))
                .click();
        enterprise.type("姓名", "梁文");
        enterprise.type("手机号码", "13812345678");
        enterprise.type("电子邮箱", "liangwen@example.com");
        enterprise.type("用户名", "haina");
        enterprise.type("密码", "Qingdao-2027-ok");
        enterprise.type("确认密码", "Qingdao-2027-ok");
        enterprise.picture("02-register");
        enterprise.press("注册并登录");
        enterprise.page().waitForURL(base + "/portal");
    }

    @Test
    @Order(2)
    void it_checks_itself_against_every_condition_before_it_applies() {
        enterprise.visit("/programmes/qingdao-2020/qd-integration");
        enterprise.press("开始自查");
        enterprise.see("附件4 一、1");
        enterprise.picture("03-self-check");
    }

    @Test
    @Order(3)
    void it_fills_in_the_form_which_saves_itself_and_says_that_it_is_not_submitted() {
        application = enterprise.startsADraft();
        enterprise.see("尚未提交");
        new FormFilling(enterprise.page()).fill(PROJECT, "263709011");
        enterprise.see("已自动保存");
        enterprise.picture("04-form");
        enterprise.page().reload();
        enterprise.see(PROJECT);
    }

    @Test
    @Order(4)
    void it_uploads_the_materials_and_signs_the_commitment() {
        enterprise.page().getByTestId("step-materials").click();
        for (String material : new String[] {
            "qd-m-integration-2",
            "qd-m-integration-3",
            "qd-m-integration-5",
            "qd-m-integration-6",
            "qd-m-integration-7",
            "spendingProofs"
        }) {
            Locator slot = enterprise.page().getByTestId("material-" + material);
            slot.locator("input[type=file]").setInputFiles(scan(material));
            slot.getByText("摘要").first().waitFor();
        }
        enterprise.picture("05-materials");
        enterprise.page().getByTestId("step-commitments").click();
        enterprise.page().getByText("本单位已阅读并承诺以上内容").click();
        enterprise.press("签署");
        enterprise.see("已签署");
        enterprise.picture("06-commitment");
    }

    @Test
    @Order(5)
    void it_submits_and_gets_a_numbered_receipt_that_anyone_can_verify() throws IOException {
        enterprise.page().getByTestId("step-submit").click();
        enterprise.see("必填内容、材料和承诺均已齐备");
        enterprise.picture("07-preview");
        enterprise.page().getByTestId("submit").click();
        enterprise.agrees();
        enterprise.page().waitForURL(url -> url.contains("/receipt"));
        assertThat(enterprise.page().getByTestId("receipt-number").textContent())
                .matches("QD2027-LH-\\d{6}");
        enterprise.picture("08-receipt");
        Download pdf = enterprise.page().waitForDownload(() -> enterprise.follow("下载回执（PDF）"));
        assertThat(Files.readString(pdf.path(), ISO_8859_1)).startsWith("%PDF");
        enterprise.follow("验证此回执");
        enterprise.see("青岛海纳数控设备有限公司");
        enterprise.picture("09-verify");
    }

    @Test
    @Order(6)
    void the_district_returns_it_from_tasklist_with_an_item_to_correct() {
        officer = Person.signedIn(chromium.browser(), base, "huangdao");
        TaskList.openTask(officer, PROJECT);
        officer.snapshot("10-tasklist");
        TaskList.judgeFacts(officer);
        TaskList.conclude(officer, "退回补正");
        Locator items = officer.page().locator(".fjs-form-field-taglist").first();
        items.locator("input").click();
        items.getByText("经济效益提升情况").click();
        officer.page().locator("textarea").last().fill("请补充经济效益的测算依据。");
        officer.snapshot("11-return");
        officer.press("办结");
        officer.page().getByText(PROJECT).first().waitFor(TaskList.gone());
    }

    @Test
    @Order(7)
    void the_enterprise_corrects_only_what_was_asked() {
        enterprise.visit("/portal/applications/" + application);
        enterprise.see("请补充经济效益的测算依据。");
        enterprise.snapshot("12-supplement-asked");
        enterprise.follow("去补正");
        FormFilling form = new FormFilling(enterprise.page());
        assertThat(enterprise.page().locator("[id$='Field_registeredAddress']").isEditable())
                .isFalse();
        form.retype("economicBenefit", "项目投用以来新增销售收入1320万元，依据为2026年7月至2027年6月销售台账。");
        enterprise.see("已自动保存");
        enterprise.picture("13-supplement");
        enterprise.page().getByTestId("step-submit").click();
        enterprise.page().getByTestId("submit").click();
        enterprise.agrees();
        enterprise.page().waitForURL(url -> !url.contains("/fill"));
    }

    @Test
    @Order(8)
    void it_comes_back_to_the_same_official_who_sees_the_change_and_passes_it() {
        officer.visit("/camunda/app/tasklist/");
        officer.page().getByText("已退回").first().click();
        officer.page().getByText(PROJECT).first().click();
        officer.page().frameLocator("iframe").getByText("销售台账").first().waitFor();
        officer.snapshot("14-came-back");
        TaskList.judgeFacts(officer);
        TaskList.conclude(officer, "通过");
        officer.press("办结");
        officer.page().getByText(PROJECT).first().waitFor(TaskList.gone());
    }

    @Test
    @Order(9)
    void the_district_submits_its_recommendation_package() {
        officer.visit("/office/packages");
        officer.picture("15-packages");
        officer.page()
                .locator(".el-table__body a[href^='/office/packages/']")
                .first()
                .click();
        officer.see(PROJECT);
        officer.page().locator("#opinion").fill("经审核，申报材料齐全真实，同意推荐。");
        officer.page().locator("#preparedBy").fill("张伟");
        officer.page().locator("#preparedByPhone").fill("0532-80000000");
        officer.picture("16-package");
        officer.press("上报推荐包");
        officer.agrees();
        officer.see("已上报");
        officer.snapshot("17-package-sent");
    }

    @Test
    @Order(10)
    void the_city_registers_its_arrival_and_rechecks() {
        Person centre = Person.signedIn(chromium.browser(), base, "centre");
        centre.visit("/office/arrivals");
        centre.page()
                .locator(".el-table__body a[href^='/office/packages/']")
                .first()
                .click();
        centre.page().locator(".arrival input").first().fill("3");
        centre.picture("18-arrival");
        centre.press("登记接收");
        centre.agrees();
        centre.see("已接收");
        centre.leave();
        Person city = Person.signedIn(chromium.browser(), base, "city");
        TaskList.openTask(city, PROJECT);
        TaskList.conclude(city, "通过");
        city.snapshot("19-recheck");
        city.press("办结");
        city.page().getByText(PROJECT).first().waitFor(TaskList.gone());
        city.visit("/office/panels");
        city.picture("20-panels");
        city.leave();
    }

    @Test
    @Order(11)
    void an_official_of_another_district_finds_nothing() {
        Person other = Person.signedIn(chromium.browser(), base, "chengyang");
        other.visit("/office/applications/" + application);
        other.see("未找到");
        other.snapshot("21-foreign-district");
        assertThat(visitors.script("chengyang")
                        .get("/api/applications/" + application + "/dossier")
                        .status())
                .isEqualTo(404);
        other.leave();
    }

    @Test
    @Order(12)
    void after_the_cut_off_nothing_is_accepted_and_the_ledger_shows_it() {
        Person late = Person.signedIn(chromium.browser(), base, "lanhai");
        String draft = late.startsADraft();
        itIs("2027-10-22T23:59:58+08:00");
        officer.page().waitForTimeout(4000);
        officer.visit("/office/deadlines");
        officer.see("区市推荐上报截止");
        officer.picture("22-ledger");
        assertThat(visitors.script("lanhai")
                        .post("/api/applications/" + draft + "/submission", Map.of())
                        .status())
                .isEqualTo(409);
        late.visit("/portal");
        late.see("逾期关闭");
        late.picture("23-closed-draft");
        late.leave();
    }

    private FilePayload scan(String name) {
        byte[] pdf =
                pdfs.render("<html><head><title>扫描件</title></head><body><h1>扫描件</h1><p>" + name + "</p></body></html>");
        return new FilePayload(name + ".pdf", "application/pdf", pdf);
    }

    private void itIs(String instant) {
        assertThat(visitors.script("city")
                        .put("/api/demo/clock", Map.of("instant", instant))
                        .status())
                .isEqualTo(200);
    }
}
