package org.shenbao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;

/** Where an analyst draws: the editor of one file of a change. */
final class ModelDesk {

    private static final double LONGEST_SAVING = 30_000;
    private static final Mouse.MoveOptions SLOWLY = new Mouse.MoveOptions().setSteps(5);

    private final Person analyst;
    private final Page page;

    ModelDesk(Person analyst) {
        this.analyst = analyst;
        this.page = analyst.page();
    }

    /** @return the change's id */
    String beginsWith(String file, String title) {
        analyst.visit("/models/files/" + file);
        analyst.press("新建变更");
        page.getByPlaceholder("如：青岛两化融合增加法务审查").fill(title);
        page.getByTestId("begin-change").click();
        page.waitForURL("**/models/changes/*");
        page.getByTestId("edit-" + file).click();
        page.getByTestId("lock-held").waitFor();
        return page.url().replaceFirst(".*/changes/(\\d+).*", "$1");
    }

    /** After the proposal nobody draws on. */
    void opensToLook(String change, String file) {
        analyst.visit("/models/changes/" + change + "/files/" + file);
        page.locator(".djs-element").first().waitFor();
    }

    /** An official's task above this node, through which the flow now goes there. */
    void drawsTaskBefore(String name, String node, String nodeName, String flow) {
        page.locator(".djs-element").first().waitFor();
        finds(nodeName);
        BoundingBox target = hit(node).boundingBox();
        double x = target.x + target.width / 2;
        double y = target.y + target.height / 2 - 127;
        page.locator(".djs-palette [data-action='create']").click();
        page.locator(".djs-popup").getByText("经办任务").first().click();
        page.mouse().move(x - 30, y - 20, SLOWLY);
        clickAt(x, y);
        page.locator(".djs-direct-editing-content").waitFor();
        page.keyboard().insertText(name);
        page.keyboard().press("Enter");
        page.locator(".djs-context-pad [data-action='connect']").click();
        page.mouse().move(x, y + 60, SLOWLY);
        clickAt(x, y + 127);
        leads(flow, x, y);
    }

    /** Draws the end of a flow elsewhere. Its label lies upon its beginning. */
    private void leads(String flow, double x, double y) {
        BoundingBox old = hit(flow).boundingBox();
        double line = old.y + old.height / 2;
        clickAt(old.x + old.width - 16, line + 3);
        page.mouse().move(old.x + old.width - 9, line + 1, SLOWLY);
        page.mouse().down();
        page.mouse().move(x - 60, y + 60, SLOWLY);
        page.mouse().move(x, y, SLOWLY);
        frame();
        page.mouse().up();
    }

    private void finds(String name) {
        analyst.press("查找");
        page.locator(".djs-search-container input").fill(name);
        page.keyboard().press("End");
        page.locator(".djs-search-result").first().waitFor();
        page.keyboard().press("Enter");
        frame();
    }

    /** What the mouse is over is known from the next frame on. */
    private void clickAt(double x, double y) {
        page.mouse().move(x, y, SLOWLY);
        frame();
        page.mouse().down();
        page.mouse().up();
        frame();
    }

    private void frame() {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    private Locator hit(String element) {
        return page.locator("[data-element-id='" + element + "'] .djs-hit").first();
    }

    /** Types into the cell of a decision table. */
    void writesCell(String cell, String text) {
        Locator field = page.locator("[data-element-id='" + cell + "']");
        field.scrollIntoViewIfNeeded();
        field.click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
        page.locator("h1").click();
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
