package org.shenbao.journey;

/** Where a district composes its recommendation package and the city's intake desk registers it. */
final class PackageDesk {

    private PackageDesk() {}

    static void submits(Person officer, String project) {
        officer.visit("/office/packages");
        officer.picture("15-packages");
        open(officer);
        officer.see(project);
        officer.page().locator("#opinion").fill("经审核，申报材料齐全真实，同意推荐。");
        officer.page().locator("#preparedBy").fill("张伟");
        officer.page().locator("#preparedByPhone").fill("0532-80000000");
        officer.picture("16-package");
        officer.press("上报推荐包");
        officer.agrees();
        officer.see("已上报");
    }

    /** The first package that waits to be registered, with its three copies. */
    static void registersNext(Person intake) {
        intake.visit("/office/arrivals");
        open(intake);
        intake.page().locator(".arrival input").first().fill("3");
        intake.picture("18-arrival");
        intake.press("登记接收");
        intake.agrees();
        intake.see("已登记接收");
    }

    private static void open(Person person) {
        person.page()
                .locator(".el-table__body a[href^='/office/packages/']")
                .first()
                .click();
    }
}
