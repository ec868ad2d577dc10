package org.shenbao.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The public notice: the city's desk on one side, anybody on the other. */
final class NoticeDesk {

    private final Person officer;
    private String id = "";

    NoticeDesk(Person officer) {
        this.officer = officer;
    }

    void drafts() {
        officer.visit("/office/notices");
        officer.page().getByText("拟定公示（").click();
        officer.type("异议受理的单位、电话和地址", "青岛市工业和信息化局，0532-85000000");
        officer.press("保存拟稿");
        officer.page().waitForURL(url -> url.matches(".*/office/notices/\\d+"));
        id = officer.page().url().replaceAll(".*/", "");
        officer.see("公示名单");
    }

    void publishes() {
        officer.press("发布公示");
        officer.agrees();
        officer.see("公示已发布");
    }

    void opens() {
        officer.visit("/office/notices/" + id);
    }

    void readBy(Person anybody) {
        anybody.visit("/notices");
        anybody.page().locator("a[href='/notices/" + id + "']").click();
        anybody.see("提出异议");
    }

    static void objects(Person anybody, String enterprise) {
        anybody.page().locator(".el-select").first().click();
        anybody.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(enterprise))
                .click();
        anybody.type("姓名或单位名称", "王某");
        anybody.type("联系方式", "13900000000");
        anybody.type("异议的事实和理由", "该项目采购合同金额与实际付款不符，请核实。");
        anybody.press("提交异议");
        anybody.see("异议已受理");
    }

    void upholdsTheObjection() {
        officer.page().getByLabel("核实情况和处理理由").fill("经核实，合同金额与付款凭证不符，异议成立。");
        officer.press("异议成立，撤销奖补");
        officer.agrees();
        officer.see("经核实，合同金额与付款凭证不符");
    }

    void concludes() {
        officer.press("作出结论并办结");
        officer.see("公示已办结");
    }
}
