package org.shenbao.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page of one change: what differs, what the scenarios and the impact come to, proposal and release. */
final class ChangeDesk {

    private static final double LONGEST_RUN = 120_000;

    private final Person person;
    private final Page page;

    ChangeDesk(Person person, String change) {
        this.person = person;
        this.page = person.page();
        person.visit("/models/changes/" + change);
        page.getByTestId("diff-summary").waitFor();
    }

    /** What the pictures and the list of differences say of an element. */
    Locator difference(String element) {
        return page.getByTestId("diff-entries")
                .locator("tbody")
                .filter(new Locator.FilterOptions().setHasText(element))
                .first();
    }

    String playsTheScenarios() {
        page.getByTestId("run-scenarios").click();
        return told("scenario-summary");
    }

    /** @param round the only round whose applications are decided again */
    String replays(String round) {
        Locator rounds = page.getByLabel("申报批次");
        rounds.locator(".el-checkbox.is-checked").first().waitFor();
        for (Locator one : rounds.locator(".el-checkbox.is-checked").all()) {
            one.click();
        }
        rounds.getByText(round).click();
        page.getByTestId("run-impact").click();
        page.getByText("分析完成").waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_RUN));
        return told("impact-summary");
    }

    /** The applications whose result would change. */
    Locator changed() {
        return page.getByLabel("结果改变的申报").locator("tbody tr");
    }

    void shows(String panel) {
        page.getByText(panel, new Page.GetByTextOptions().setExact(true))
                .first()
                .scrollIntoViewIfNeeded();
    }

    void proposes(String reason) {
        page.getByTestId("open-proposal").click();
        page.getByTestId("proposal-reason").fill(reason);
        page.getByTestId("propose").click();
        page.getByText("已提交审批").waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_RUN));
    }

    void releases() {
        page.getByTestId("release").click();
        person.agrees();
        page.getByText("已发布").first().waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_RUN));
    }

    private String told(String testId) {
        Locator summary = page.getByTestId(testId);
        summary.waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_RUN));
        return summary.innerText();
    }
}
