package org.shenbao.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page of what runs on which version of a route: migration, and one application put elsewhere by hand. */
final class RouteDesk {

    private static final double LONGEST_RUN = 60_000;

    private final Person analyst;
    private final Page page;

    RouteDesk(Person analyst, String process) {
        this.analyst = analyst;
        this.page = analyst.page();
        analyst.visit("/models/processes/" + process + "/migration");
    }

    /** A plan for all that run on the old version, tried on each of them. */
    void plans() {
        analyst.press("生成方案");
        page.getByText("同一节点").first().waitFor();
        analyst.press("逐份校验");
        page.getByText("校验通过").waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_RUN));
    }

    void migrates(String reason) {
        page.getByLabel("迁移理由", new Page.GetByLabelOptions().setExact(true)).fill(reason);
        analyst.press("开始迁移");
        analyst.agrees();
        page.getByLabel("逐份结果").getByText("已迁移").first().waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_RUN));
    }

    /** What became of one application. */
    Locator result(String enterprise) {
        return page.getByLabel("逐份结果").locator("tbody tr").filter(new Locator.FilterOptions().setHasText(enterprise));
    }

    void opensTheMoveOf(String enterprise) {
        page.getByLabel("在办申报", new Page.GetByLabelOptions().setExact(true))
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(enterprise))
                .getByText("调整环节")
                .click();
        page.getByRole(AriaRole.DIALOG).getByText("转至").first().waitFor();
    }

    void moves(String to, String reason) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.locator(".el-select").last().click();
        page.locator(".el-select-dropdown:visible")
                .getByText(to, new Locator.GetByTextOptions().setExact(true))
                .click();
        dialog.getByLabel("理由", new Locator.GetByLabelOptions().setExact(true)).fill(reason);
    }

    void confirmsTheMove() {
        analyst.press("确认调整");
        page.getByText("已调整办理环节").waitFor();
    }
}
