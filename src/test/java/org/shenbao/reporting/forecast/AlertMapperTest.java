package org.shenbao.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shenbao.support.MapperTest;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class AlertMapperTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 10, 11);

    private final AlertMapper mapper;

    AlertMapperTest(@Autowired AlertMapper mapper) {
        this.mapper = mapper;
    }

    @Test
    void the_same_is_told_once_and_news_at_most_once_a_day() {
        assertThat(mapper.isKnown(1, "review")).isFalse();
        assertThat(mapper.insert(alert(MONDAY, 30))).isEqualTo(1);
        assertThat(mapper.isKnown(1, "review")).isTrue();

        assertThat(mapper.renew(alert(MONDAY, 31))).isZero();
        assertThat(mapper.renew(alert(MONDAY.plusDays(1), 30))).isZero();
        assertThat(mapper.renew(alert(MONDAY.plusDays(1), 31))).isEqualTo(1);
        assertThat(mapper.renew(alert(MONDAY.plusDays(1), 31))).isZero();
    }

    private static Alert alert(LocalDate day, int open) {
        return new Alert(1, "review", Instant.parse("2027-10-22T15:59:59Z"), day, open, 5);
    }
}
