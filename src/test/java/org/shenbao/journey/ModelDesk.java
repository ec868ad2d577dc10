package org.shenbao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;

/** Where an analyst draws: the editor of one file of a change. */
final class ModelDesk {

    private static final double LONGEST_SAVING = 30_000;

    private final Person analyst;
    private final Page page;

    ModelDesk(Person analyst) {
        this.analyst = analyst;
        this.page = analyst.page();
    }

    void opens(String change, String file) {
        analyst.visit("/models/changes/" + change + "/files/" + file);
        page.locator(".djs-element").first().waitFor();
        page.getByTestId("lock-held").waitFor();
    }

    /** After the proposal nobody draws on. */
    void opensToLook(String change, String file) {
        analyst.visit("/models/changes/" + change + "/files/" + file);
        page.locator(".djs-element").first().waitFor();
    }

    void brings(FilePayload file) {
        page.getByTestId("import-file").setInputFiles(file);
        isSaved();
    }

    /** What the checks say of errors and hints, once they have said it. */
    Locator finding(String text) {
        Locator finding =
                page.getByTestId("findings").locator("li").filter(new Locator.FilterOptions().setHasText(text));
        finding.first().waitFor();
        return finding.first();
    }

    /** Chooses a value in the list of that label. */
    void chooses(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(option);
    }

    void fills(String label, String value) {
        Person.typeAndLeave(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)), value);
    }

    void isSaved() {
        expect("data-state", page.getByTestId("draft-state"), "saved");
        assertThat(page.getByTestId("draft-state").textContent()).contains("已自动保存");
    }

    void isWithoutError() {
        Locator findings = page.getByTestId("findings");
        expect("data-errors", findings, "0");
        expect("data-checking", findings, "false");
    }

    private static void expect(String attribute, Locator locator, String value) {
        PlaywrightAssertions.assertThat(locator)
                .hasAttribute(attribute, value, new LocatorAssertions.HasAttributeOptions().setTimeout(LONGEST_SAVING));
    }
}
