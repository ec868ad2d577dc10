package org.shenbao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Fills in a form of many parts as an enterprise does, whatever its fields are: part after part, tables from Excel. */
final class LongForm {

    /** Reaches every figure that the notice asks for. */
    private static final String COUNT = "20000";

    private static final String PERCENT = "12";
    private static final String PROSE = "平台面向装备制造行业，汇聚设备、产线与供应链数据，已在二十家企业落地应用，设备综合效率平均提升一成以上。";

    private final Page page;

    LongForm(Page page) {
        this.page = page;
        page.locator(".fjs-form").waitFor();
    }

    /** Everything but what the tables ask for. Conditional parts that appear meanwhile are filled too. */
    void fill() {
        choose(".fjs-form-field-radio", "radio");
        choose(".fjs-form-field-checklist", "checkbox");
        fillEmpty(".fjs-form-field-textfield input[type=text]", PROSE);
        fillEmpty(".fjs-form-field-number input", COUNT);
        fillEmpty(".fjs-form-field-textarea textarea", PROSE);
        dates();
        selects();
    }

    /** Copies the cells from a spreadsheet and pastes them where the cursor is. */
    void paste(String field, String cells) {
        Locator cell = field(field);
        cell.scrollIntoViewIfNeeded();
        cell.focus();
        cell.evaluate(
                "(input, text) => { const clipboard = new DataTransfer(); clipboard.setData('text/plain', text);"
                        + " input.dispatchEvent(new ClipboardEvent('paste',"
                        + " { clipboardData: clipboard, bubbles: true, cancelable: true })) }",
                cells);
    }

    Locator field(String key) {
        return page.locator("[id$='Field_" + key + "']");
    }

    List<String> column(String table, String column) {
        return page.locator("input[id*='Field_" + table + "_" + column + "_']").all().stream()
                .map(Locator::inputValue)
                .toList();
    }

    /** What the index beside the form says of the parts. */
    Locator index() {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("申报书目录"));
    }

    /** @return end of the id of the answer that the cursor is led to */
    String jumpsToTheNextGap() {
        String before = String.valueOf(focused());
        page.getByTestId("next-fault").click();
        page.waitForCondition(() -> !before.equals(focused()) && focused().contains("Field_"));
        return focused().replaceAll(".*-Field_", "");
    }

    void isSaved() {
        page.locator("[data-testid=save-state][data-state=saved]").waitFor();
        assertThat(page.getByTestId("save-state").textContent()).contains("已自动保存");
    }

    private String focused() {
        return String.valueOf(page.evaluate("() => document.activeElement.id"));
    }

    private void choose(String groups, String kind) {
        for (Locator group : page.locator(groups).all()) {
            Locator options = group.locator("input[type=" + kind + "]:not([disabled])");
            if (options.count() > 0 && group.locator("input:checked").count() == 0) {
                Locator home = group.getByText("江苏", new Locator.GetByTextOptions());
                (home.count() > 0 ? home : options).first().click();
            }
        }
    }

    private void fillEmpty(String inputs, String answer) {
        for (Locator input : page.locator(inputs).all()) {
            if (input.isEditable() && input.inputValue().isEmpty()) {
                input.fill(answer(input.getAttribute("id"), answer));
            }
        }
    }

    private static String answer(String id, String otherwise) {
        if (id.matches(".*(Phone|Mobile|Fax)(_\\d+)?$")) {
            return "0512-62880001";
        }
        return id.contains("Percent") ? PERCENT : otherwise;
    }

    private void dates() {
        for (Locator input :
                page.locator(".fjs-form-field-datetime input.fjs-input").all()) {
            if (input.inputValue().isEmpty()) {
                input.fill("2027-09-20");
                input.press("Enter");
                input.blur();
            }
        }
    }

    private void selects() {
        for (Locator select : page.locator(".fjs-form-field-select").all()) {
            select.locator(".fjs-input-group").click();
            select.locator(".fjs-dropdownlist-item").first().click();
        }
    }
}
