package org.shenbao.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.identity.Expert;

/** What a panel is about, for tests: expert8 works for the applicant of HAIZHI. */
final class PanelFixtures {

    static final ApplicationId HAIZHI = new ApplicationId(101);

    private PanelFixtures() {}

    static Expert expert(int n) {
        return new Expert("expert" + n, "专家" + n, n == 8 ? "青岛海智装备有限公司" : "青岛大学", null, "教授", List.of());
    }

    static Round round() {
        return new Round(
                1,
                "qingdao-2020",
                2027,
                "2027年度申报",
                RoundState.OPEN,
                new BigDecimal("1000"),
                5,
                Instant.parse("2027-01-01T00:00:00Z"),
                0);
    }

    static ProjectApplication application(ApplicationId id) {
        Instant then = Instant.parse("2027-10-01T00:00:00Z");
        return new ProjectApplication(
                id,
                1,
                "qingdao-2020",
                "qd-integration",
                "9137021100000" + id,
                id.equals(HAIZHI) ? "青岛海智装备有限公司" : "青岛蓝海精密机械有限公司",
                "项目" + id,
                "qd-district-miit.huangdao",
                "QD2027-LH-" + id,
                "expert-review",
                then,
                null,
                null,
                1,
                "haizhi",
                then,
                then,
                then,
                then,
                null);
    }
}
