package org.shenbao.review;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.identity.Desk;
import org.shenbao.identity.Expert;
import org.shenbao.identity.Experts;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;

/** What a panel is about, for tests: expert8 works for the applicant of HAIZHI. */
final class PanelFixtures {

    static final ApplicationId HAIZHI = new ApplicationId(101);

    private PanelFixtures() {}

    static Expert expert(int n) {
        return new Expert("expert" + n, "专家" + n, n == 8 ? "青岛海智装备有限公司" : "青岛大学", null, "教授", List.of());
    }

    static Experts experts() {
        Experts experts = mock();
        when(experts.list())
                .thenReturn(IntStream.rangeClosed(1, 8)
                        .mapToObj(PanelFixtures::expert)
                        .toList());
        return experts;
    }

    /** An officer of the city at work. */
    static Desk desk() {
        Actor officer = new Actor("city", "市局经办", Set.of(Role.OFFICER), Optional.of("qd-city-miit"), Optional.empty());
        Desk desk = mock();
        when(desk.officer()).thenReturn(officer);
        when(desk.officerFor(anyString(), anyString())).thenReturn(officer);
        when(desk.bodiesOf(any())).thenReturn(Set.of("qd-city-miit"));
        return desk;
    }

    static Applications applications(ApplicationId... ids) {
        Applications applications = mock();
        List<ProjectApplication> found =
                Stream.of(ids).map(PanelFixtures::application).toList();
        when(applications.all(any())).thenReturn(found);
        return applications;
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
                null,
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
