package org.shenbao.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.support.MapperTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@MapperTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class PerformanceMapperTest {

    private static final ApplicationId PROJECT = new ApplicationId(7);
    private static final Instant NOON = Instant.parse("2027-10-08T04:00:00.123Z");

    private final PerformanceMapper mapper;

    PerformanceMapperTest(PerformanceMapper mapper) {
        this.mapper = mapper;
    }

    @Test
    void reports_follow_each_other_and_none_takes_the_place_of_another() {
        mapper.insert(report(1, "完成七成"));
        mapper.insert(report(2, "全部完成"));

        assertThat(mapper.of(PROJECT)).containsExactly(report(1, "完成七成"), report(2, "全部完成"));
        assertThatThrownBy(() -> mapper.insert(report(2, "又一次"))).isInstanceOf(DuplicateKeyException.class);
    }

    private static PerformanceReport report(int no, String achieved) {
        return new PerformanceReport(PROJECT, no, achieved, "检测报告 1 份", "changqing", NOON);
    }
}
