package org.shenbao.journey;

import com.microsoft.playwright.FrameLocator;
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
        dossier(person).getByText("申报内容").waitFor();
    }

    /** The task that came back to whoever had it. */
    static void reopenTask(Person person, String project) {
        person.visit("/camunda/app/tasklist/");
        person.page().getByText("已退回").first().click();
        person.page().getByText(project).first().click();
    }

    static FrameLocator dossier(Person person) {
        return person.page().frameLocator("iframe");
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

    /** Judges every fact as met and passes. */
    static void passAll(Person person) {
        judgeFacts(person);
        conclude(person, "通过");
        finish(person);
    }

    /** Returns it to the applicant with one item to correct. */
    static void returns(Person person, String field, String why) {
        judgeFacts(person);
        conclude(person, "退回补正");
        Locator items = person.page().locator(".fjs-form-field-taglist").first();
        items.locator("input").click();
        items.getByText(field).click();
        person.page().locator("textarea").last().fill(why);
        person.snapshot("11-return");
        finish(person);
    }

    static void conclude(Person person, String outcome) {
        person.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(outcome).setExact(true))
                .check();
    }

    /** The field of that name in the task's form. */
    static void write(Person person, String label, String value) {
        Locator field = person.page().locator(".task-form").getByLabel(label).first();
        Person.typeAndLeave(field, value);
    }

    /** Concludes the task; its form closes. */
    static void finish(Person person) {
        person.press("办结");
        person.page().locator(".task-layout").waitFor(gone());
    }

    static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
