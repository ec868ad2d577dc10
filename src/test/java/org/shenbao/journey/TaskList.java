package org.shenbao.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What an official does in Camunda Tasklist. */
final class TaskList {

    private TaskList() {}

    static void openTask(Person person, String project) {
        person.visit("/camunda/app/tasklist/");
        person.page().getByText(project).first().click();
        person.page().getByText("签收").first().click();
        person.page().frameLocator("iframe").getByText("申报内容").waitFor();
    }

    static void judgeFacts(Person person) {
        for (String check : new String[] {"材料齐全，填报完整", "内容真实，前后一致", "证明材料为复印件的，已审核原件"}) {
            person.page().getByLabel(check).check();
        }
        Locator radios = person.page().locator(".fjs-form-field-radio");
        for (int i = 0; i < 2; i++) {
            radios.nth(i)
                    .getByLabel("否", new Locator.GetByLabelOptions().setExact(true))
                    .check();
        }
        radios.nth(2)
                .getByLabel("是", new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    static void conclude(Person person, String outcome) {
        person.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(outcome).setExact(true))
                .check();
    }

    static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
