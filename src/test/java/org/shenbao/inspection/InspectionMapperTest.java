package org.shenbao.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.support.MapperTest;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@MapperTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class InspectionMapperTest {

    private static final ApplicationId ID = new ApplicationId(7);
    private static final Instant WHEN = Instant.parse("2027-11-10T01:30:00Z");

    private final InspectionMapper mapper;

    InspectionMapperTest(InspectionMapper mapper) {
        this.mapper = mapper;
    }

    @Test
    void the_appointment_comes_back_with_its_team_in_order() {
        mapper.insert(new Inspection(ID, 1, WHEN, "黄岛区长江中路1号", "原始凭证", "city", WHEN, null, null, null, null, null, 0));
        mapper.addMember(ID, 1, 2, "李四");
        mapper.addMember(ID, 1, 1, "张三");

        assertThat(mapper.team(ID, 1)).containsExactly("张三", "李四");
        assertThat(mapper.of(ID)).singleElement().satisfies(one -> {
            assertThat(one.scheduledFor()).isEqualTo(WHEN);
            assertThat(one.result()).isNull();
        });
    }

    @Test
    void findings_are_entered_once() {
        mapper.insert(new Inspection(ID, 1, WHEN, "地址", "", "city", WHEN, null, null, null, null, null, 0));
        InspectionMapper.Findings findings = new InspectionMapper.Findings(
                Inspection.Result.PASSED, LocalDate.of(2027, 11, 10), "设备与发票一致", "city", WHEN);

        assertThat(mapper.enterFindings(ID, 1, findings)).isEqualTo(1);
        assertThat(mapper.enterFindings(ID, 1, findings)).isZero();
        assertThat(mapper.of(ID).get(0).inspectedOn()).isEqualTo(LocalDate.of(2027, 11, 10));
    }
}
