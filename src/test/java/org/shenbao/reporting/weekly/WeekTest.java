package org.shenbao.reporting.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeekTest {

    @Test
    void a_week_is_over_when_monday_begins_in_china() {
        assertThat(Week.before(Instant.parse("2020-09-13T15:59:59Z")).begins()).isEqualTo(LocalDate.of(2020, 8, 31));
        assertThat(Week.before(Instant.parse("2020-09-13T16:00:00Z")).begins()).isEqualTo(LocalDate.of(2020, 9, 7));
        assertThat(new Week(LocalDate.of(2020, 9, 7)).over()).isEqualTo(Instant.parse("2020-09-13T16:00:00Z"));
    }

    @Test
    void a_week_is_named_by_its_days() {
        assertThat(new Week(LocalDate.of(2020, 9, 7)).words()).isEqualTo("2020年9月7日—9月13日");
        assertThat(new Week(LocalDate.of(2020, 12, 28)).words()).isEqualTo("2020年12月28日—2021年1月3日");
    }

    @Test
    void lengths_are_told_in_working_days_as_offices_keep_them_or_in_days() {
        assertThat(Lengths.words(420 * 2 + 3 * 60, "工作分钟", 420)).isEqualTo("2 个工作日 3 小时");
        assertThat(Lengths.words(480, "工作分钟", 480)).isEqualTo("1 个工作日");
        assertThat(Lengths.words(450, "工作分钟", 480)).isEqualTo("7 小时 30 分钟");
        assertThat(Lengths.words(26 * 60, "自然分钟", 420)).isEqualTo("1 天 2 小时");
        assertThat(Lengths.words(95, "工作分钟", 420)).isEqualTo("1 小时 35 分钟");
        assertThat(Lengths.words(0, null, 420)).isEqualTo("0 分钟");
    }

    @Test
    void weeks_are_counted_backwards_too() {
        assertThat(new Week(LocalDate.of(2020, 9, 7)).earlier(2).begins()).isEqualTo(LocalDate.of(2020, 8, 24));
    }
}
