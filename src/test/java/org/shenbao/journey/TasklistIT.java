package org.shenbao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenbao.identity.DemoPassword;
import org.shenbao.support.ApplicationTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Camunda's page as an official sees it on the first visit. */
@ApplicationTest
class TasklistIT {

    private static final double LATE_MILLIS = 2000;

    private final String origin;
    private final List<Route> heldBack = new ArrayList<>();
    private boolean holding = true;

    TasklistIT(@LocalServerPort int port) {
        this.origin = "http://localhost:" + port;
    }

    @Test
    void a_translation_that_comes_late_leaves_no_key_on_the_page() {
        try (Chromium chromium = new Chromium();
                BrowserContext context = chromium.browser().newContext()) {
            signIn(context);
            context.route("**/locales/zh-CN.json*", this::hold);
            Page page = context.newPage();

            page.navigate(origin + "/camunda/app/tasklist/default/");
            page.waitForTimeout(LATE_MILLIS);
            letGo();
            page.locator(".task-filter").first().waitFor();
            page.getByPlaceholder("查询任务").first().waitFor();

            assertThat(page.locator("body").innerText())
                    .contains("待办", "到达时间")
                    .doesNotContainPattern("\\b[A-Z]{3,}_[A-Z]{3,}");
            assertThat(page.getByText("办公首页").count()).isOne();
            assertThat(page.locator(".engine-select").isVisible()).isFalse();
        }
    }

    private void signIn(BrowserContext context) {
        int status = context.request()
                .post(
                        origin + "/api/session",
                        RequestOptions.create().setData(Map.of("username", "huangdao", "password", DemoPassword.VALUE)))
                .status();
        assertThat(status).isEqualTo(200);
    }

    private void hold(Route route) {
        if (holding) {
            heldBack.add(route);
        } else {
            route.resume();
        }
    }

    private void letGo() {
        holding = false;
        heldBack.forEach(Route::resume);
    }
}
