package org.shenbao.journey;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

    /** Nothing is loading any more, and nothing failed. */
    void isComplete() {
        page.waitForFunction("() => !document.querySelector('.el-skeleton, .stale, main [aria-busy=true]')");
    }

    /** A node of the diagram that has something to say. */
    Locator node(String id) {
        Locator node = page.locator(".heated[data-element-id='" + id + "']");
        node.waitFor();
        return node;
    }

    /** The applications behind a node or a bar. */
    Locator drillDown() {
        Locator list = page.getByTestId("drill-down");
        list.locator("tbody tr").first().waitFor();
        return list;
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
        card.getByText("表", new Locator.GetByTextOptions().setExact(true)).click();
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
