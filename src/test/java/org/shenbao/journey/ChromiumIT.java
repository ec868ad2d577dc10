package org.shenbao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** As on a machine that has neither a Chromium nor a Chinese font. */
class ChromiumIT {

    @Test
    void the_one_that_npm_brings_draws_chinese() {
        try (Chromium chromium = Chromium.fromNpm()) {
            Page page = chromium.browser().newPage();
            page.setContent(
                    "<meta charset=utf-8><h1><i>申</i><i>报</i><i>审</i><i>批</i></h1><p>2027年10月22日 17:00，500 万元</p>");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", "chinese.png")));

            Locator characters = page.locator("i");

            // A missing glyph is the same box for every character.
            assertThat(characters.nth(0).screenshot())
                    .isNotEqualTo(characters.nth(1).screenshot());
            assertThat(characters.nth(2).screenshot())
                    .isNotEqualTo(characters.nth(3).screenshot());
        }
    }
}
