package org.shenbao.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Where an expert answers the invitation, steps back from a project or scores it. */
final class ReviewDesk {

    private final Person expert;

    ReviewDesk(Person expert) {
        this.expert = expert;
    }

    void accepts() {
        expert.visit("/review");
        expert.press("接受邀请");
        expert.see("已接受邀请");
    }

    boolean hasToScore(String project) {
        expert.visit("/review");
        expert.see("评审项目");
        return expert.page()
                        .locator("li")
                        .filter(new Locator.FilterOptions().setHasText(project))
                        .getByText("待评分")
                        .count()
                > 0;
    }

    void opens(String project) {
        expert.visit("/review");
        expert.follow(project);
        expert.see("评分表");
        expert.see("申报材料");
    }

    void recuses(String reason) {
        expert.press("申报回避");
        expert.page().getByLabel("利害关系说明").fill(reason);
        expert.press("确认回避");
        expert.see("您已对本项目申报回避");
    }

    void fills(double score, boolean siteCheck) {
        Locator scores = expert.page().locator("#scorecard .line input");
        for (int i = 0; i < scores.count(); i++) {
            scores.nth(i).fill(String.valueOf(score + i));
            scores.nth(i).blur();
        }
        expert.page().getByLabel("评审意见").fill("方案可行，投入与凭证相符，成效数据充分，具有推广价值。");
        if (siteCheck) {
            expert.page().getByText("建议现场核查").click();
        }
    }

    void submits() {
        expert.page()
                .locator("#scorecard")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交评分"))
                .click();
        expert.agrees();
        expert.see("提交时间");
    }
}
