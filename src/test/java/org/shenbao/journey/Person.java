package org.shenbao.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import org.shenbao.identity.DemoPassword;

/** One person at a browser of their own: what they click and type, and a picture of every page worth remembering. */
final class Person {

    static final Path PICTURES = Path.of("target", "journey");

    private final BrowserContext context;
    private final Page page;
    private final String base;

    Person(Browser browser, String base) {
        this.base = base;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1360, 900)
                .setLocale("zh-CN")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(20_000);
        page = context.newPage();
    }

    /** The demonstration's account of that name, signed in through the login page. */
    static Person signedIn(Browser browser, String base, String username) {
        Person person = new Person(browser, base);
        person.visit("/login");
        person.page().getByTestId("username").fill(username);
        person.page().getByTestId("password").fill(DemoPassword.VALUE);
        person.press("登录");
        person.page().waitForURL(url -> !url.contains("/login"));
        return person;
    }

    Page page() {
        return page;
    }

    void visit(String path) {
        page.navigate(base + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Presses the button of that exact name. */
    void press(String name) {
        button(name).click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    void type(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    /** Nobody leaves a field in the very frame it was typed in; form-js takes a date only from the next one on. */
    static void typeAndLeave(Locator field, String value) {
        field.fill(value);
        field.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        field.blur();
    }

    void see(String text) {
        page.getByText(text).first().waitFor();
    }

    /** Keeps a picture of the page and refuses one that a blind reader could not use. */
    void picture(String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Accessibility.check(page, name);
        snapshot(name);
    }

    /** Keeps a picture of a page that is not ours to mend. */
    void snapshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** Answers the question that an act asks before it is done. */
    void agrees() {
        page.locator(".el-message-box__btns .el-button--primary").click();
    }

    void leave() {
        context.close();
    }
}
