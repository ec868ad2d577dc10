package org.shenbao.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    private WorkingDays days;
    private WorkingTime time;

    @BeforeEach
    void office_hours_of_the_shipped_settings() throws IOException {
        days = new WorkingDaysConfiguration().workingDays();
        time = new WorkingTime(days, new OfficeHours(List.of("09:00-12:00", "13:30-17:30")).hours());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00, 2026-11-20T17:30, 420", // a whole Friday
        "2026-11-20T08:00, 2026-11-20T09:30, 30", // before the office opens
        "2026-11-20T11:45, 2026-11-20T13:45, 30", // over lunch
        "2026-11-20T17:00, 2026-11-23T09:10, 40", // over a weekend
        "2026-11-21T10:00, 2026-11-22T10:00, 0", // a weekend
        "2026-09-30T17:30, 2026-10-08T09:01, 1", // 国庆节
        "2026-10-10T09:00, 2026-10-10T10:00, 60", // a worked Saturday
        "2026-11-20T10:00:59, 2026-11-20T10:01:00, 1", // whole minutes of the clock
        "2026-11-20T10:30, 2026-11-20T10:00, -30",
        "2019-11-20T10:00, 2020-01-02T09:05, 5" // nothing counts before 2020
    })
    void only_office_hours_on_working_days_count(LocalDateTime from, LocalDateTime to, int minutes) {
        assertThat(time.between(at(from), at(to))).isEqualTo(minutes);
    }

    @Test
    void any_span_is_the_sum_of_its_open_minutes() {
        Random random = new Random(20261121);
        for (int i = 0; i < 200; i++) {
            Instant from = at(LocalDateTime.of(2025, 12, 20, 0, 0)).plusSeconds(random.nextInt(500 * 24 * 3600));
            Instant to = from.plusSeconds(random.nextInt(6 * 24 * 3600));

            assertThat(time.between(from, to)).as("%s to %s", from, to).isEqualTo(counted(from, to));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T17:00, 30, 2026-11-20", // a Friday, at its last minute
        "2026-11-20T17:00, 31, 2026-11-23",
        "2026-11-20T18:00, 1, 2026-11-23",
        "2026-11-21T10:00, 420, 2026-11-23",
        "2026-11-21T10:00, 421, 2026-11-24"
    })
    void a_count_is_reached_on_a_working_day(LocalDateTime from, int minutes, LocalDate day) {
        assertThat(time.dayOf(time.minutes(at(from)) + minutes)).isEqualTo(day);
    }

    @Test
    void the_count_stands_still_after_its_last_year() {
        assertThat(time.minutes(Instant.parse("2150-01-01T00:00:00Z")))
                .isEqualTo(time.minutes(Instant.parse("2099-12-31T16:00:00Z")));
        assertThat(time.day()).isEqualTo(7 * 60);
    }

    private int counted(Instant from, Instant to) {
        int count = 0;
        long last = to.getEpochSecond() / 60;
        for (long minute = from.getEpochSecond() / 60; minute < last; minute++) {
            LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(minute * 60), Zones.CHINA);
            int ofDay = (int)
                    Duration.between(local.toLocalDate().atStartOfDay(), local).toMinutes();
            boolean open = (ofDay >= 9 * 60 && ofDay < 12 * 60) || (ofDay >= 13 * 60 + 30 && ofDay < 17 * 60 + 30);
            count += open && days.isWorkingDay(local.toLocalDate()) ? 1 : 0;
        }
        return count;
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(Zones.CHINA).toInstant();
    }
}
