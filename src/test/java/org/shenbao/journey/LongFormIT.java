package org.shenbao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
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

/** Jiangsu's platform form, the longest of all notices: filled, saved, reloaded, submitted. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StopAtFirstFailure.class)
class LongFormIT implements Journey {

    private static final String PLATFORM = "苏迈装备工业互联网平台";
    private static final List<String> PROOFS =
            List.of("专利证书", "审计报告", "平台运行日志", "用户服务合同", "软件著作权", "安全测评报告", "第三方检测报告");

    private final Visitor.Visitors visitors;
    private final Pdfs pdfs;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private Applicant sumai;
    private Person person;
    private LongForm form;

    LongFormIT(Visitor.Visitors visitors, Pdfs pdfs) {
        this.visitors = visitors;
        this.pdfs = pdfs;
    }

    @BeforeAll
    void openTheBrowser() {
        chromium = new Chromium();
        assertThat(visitors.script("city")
                        .put("/api/demo/clock", Map.of("instant", "2027-09-20T09:00:00+08:00"))
                        .status())
                .isEqualTo(200);
        person = Person.signedIn(chromium.browser(), "http://127.0.0.1:" + port, "sumai");
        sumai = new Applicant(person, pdfs);
    }

    @AfterAll
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    @Order(1)
    void the_enterprise_finds_the_rounds_of_its_own_province_first() {
        person.visit("/portal/new");
        person.see("江苏省工业和信息化厅");
        person.picture("long-01-new");
        sumai.opensADraft("行业级工业互联网平台");
        form = new LongForm(person.page());
    }

    @Test
    @Order(2)
    void the_index_lists_the_parts_that_apply_and_leads_to_the_first_gap() {
        assertThat(form.index().textContent()).contains("2.3行业用户覆盖能力").doesNotContain("3.双跨服务能力");
        assertThat(form.jumpsToTheNextGap()).isEqualTo("fillDate-date");
        person.page().keyboard().press("Escape");
        assertThat(form.jumpsToTheNextGap()).isEqualTo("orgLocation");
        person.picture("long-02-first-gap");
    }

    @Test
    @Order(3)
    void a_table_takes_what_is_copied_from_a_spreadsheet() {
        form.paste("attachmentList_documentName_0", "附件名称\r\n" + String.join("\r\n", PROOFS) + "\r\n");
        person.see("已粘贴 7 行");
        form.isSaved();
        person.picture("long-03-pasted");
    }

    @Test
    @Order(4)
    void it_saves_itself_and_a_reload_loses_nothing() {
        form.field("platformName").fill(PLATFORM);
        form.fill();
        form.isSaved();
        person.picture("long-04-filled");
        person.page().reload();
        form = new LongForm(person.page());
        assertThat(form.field("platformName").inputValue()).isEqualTo(PLATFORM);
        assertThat(form.column("attachmentList", "documentName")).isEqualTo(PROOFS);
        assertThat(person.page().getByTestId("next-fault").textContent()).contains("必填内容已填全");
    }

    @Test
    @Order(5)
    void what_is_still_missing_is_named_before_submission_and_one_click_away() {
        form.field("orgLocation").fill("");
        form.isSaved();
        person.page().getByTestId("step-submit").click();
        Locator gap =
                person.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("请填写“企业所在地”"));
        person.picture("long-05-missing");
        gap.getByText("去完成").click();
        person.page()
                .waitForCondition(() -> Boolean.TRUE.equals(
                        person.page().evaluate("() => document.activeElement.id.endsWith('Field_orgLocation')")));
        form.field("orgLocation").fill("苏州工业园区星湖街328号");
        form.isSaved();
    }

    @Test
    @Order(6)
    void with_its_materials_and_promise_it_is_submitted_and_gets_a_receipt() {
        sumai.uploadsWhatIsRequired();
        person.picture("long-06-materials");
        sumai.signsTheCommitment();
        person.picture("long-07-commitment");
        sumai.looksAtThePreview();
        person.picture("long-08-preview");
        sumai.submits();
        assertThat(person.page().getByTestId("receipt-number").textContent()).isNotBlank();
        person.picture("long-09-receipt");
    }

    @Override
    public void keepsWhatEverybodySaw() {
        chromium.keepAllScreens(Person.PICTURES);
    }
}
