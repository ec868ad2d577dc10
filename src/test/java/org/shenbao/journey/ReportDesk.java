package org.shenbao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** What a leader does on the pages of reports. */
final class ReportDesk {

    private final Person reader;
    private final Page page;

    ReportDesk(Person reader) {
        this.reader = reader;
        this.page = reader.page();
    }

    void opens(String path) {
        reader.visit(path);
        isComplete();
    }

    /** There is a page, nothing of it is loading any more, every chart is drawn, and nothing failed. */
    void isComplete() {
        page.locator("main h1").waitFor();
        page.waitForFunction("""
                () => !document.querySelector('.el-skeleton, .stale, main [aria-busy=true]')
                  && [...document.querySelectorAll('[data-testid=chart]')].every(chart => chart.querySelector('canvas'))
                """);
        assertThat(page.locator("main [role=alert]").allInnerTexts()).isEmpty();
    }

    /** A figure on top of the overview. */
    String figure(String label) {
        return page.getByTestId("key-figures")
                .locator("li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .locator("strong")
                .innerText();
    }

    /** What a report says, in words and as a table. */
    String card(String report) {
        Locator card = page.getByTestId("report-" + report);
        card.waitFor();
        return card.innerText();
    }

    /** Whether a chart shows anything in colour: an empty one has grey axes only. */
    boolean isDrawn(String report) {
        Locator canvas =
                page.getByTestId("report-" + report).getByTestId("chart").locator("canvas");
        return (Boolean) canvas.first().evaluate("""
                canvas => {
                  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
                  let coloured = 0
                  for (let at = 0; at < pixels.length; at += 4) {
                    const [red, green, blue] = [pixels[at], pixels[at + 1], pixels[at + 2]]
                    if (pixels[at + 3] > 200 && Math.max(red, green, blue) - Math.min(red, green, blue) > 40) coloured++
                  }
                  return coloured > 500
                }
                """);
    }

    /** A node of the diagram that has something to say. */
    Locator node(String id) {
        Locator node = page.locator(".heated[data-element-id='" + id + "']");
        node.waitFor();
        return node;
    }

    /** The applications behind a node or a bar, where the reader looks. */
    Locator drillDown() {
        Locator list = page.getByTestId("drill-down");
        Locator first = list.locator("tbody tr").first();
        first.waitFor();
        isComplete();
        PlaywrightAssertions.assertThat(first).isInViewport();
        return list;
    }

    /** Nothing of a table hides to the right. */
    boolean showsEveryColumn(Locator card) {
        return (boolean) card.getByRole(AriaRole.REGION).evaluate("table => table.scrollWidth <= table.clientWidth");
    }

    void narrows(String filter, String choice) {
        page.getByTestId("filter-" + filter).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice))
                .last()
                .click();
        page.waitForURL(url -> url.contains(filter + "="));
        isComplete();
    }

    /** All that a report says, as a table. */
    String table(String report) {
        Locator card = page.getByTestId("report-" + report);
        Locator choice = card.getByText("表", new Locator.GetByTextOptions().setExact(true));
        if (choice.count() > 0) {
            choice.click();
        }
        Locator table = card.locator("table");
        table.waitFor();
        return table.innerText();
    }

    /** What comes when the link or button of that name is pressed. */
    byte[] downloads(String name) {
        Download download =
                page.waitForDownload(() -> page.getByLabel(name, new Page.GetByLabelOptions().setExact(true))
                        .click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
