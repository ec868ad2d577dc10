package org.shenbao.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private WorkingDays days;

    @BeforeEach
    void read_the_shipped_calendar() throws IOException {
        days = new WorkingDaysConfiguration().workingDays();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, true", // an ordinary Monday
        "2026-11-21, false", // an ordinary Saturday
        "2026-10-01, false", // 国庆节
        "2026-10-07, false", // last day of 国庆节
        "2026-10-08, true",
        "2026-10-10, true", // Saturday, make-up day of 国庆节
        "2026-09-20, true", // Sunday, make-up day of 国庆节
        "2026-01-02, false", // Friday, swapped for Sunday 4 January
        "2026-01-04, true",
        "2026-02-28, true" // Saturday, make-up day of 春节
    })
    void holidays_are_off_and_make_up_days_are_worked(LocalDate day, boolean worked) {
        assertThat(days.isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 5, 2026-11-21, 2026-11-27", // Friday: Monday to Friday follow
        "2026-11-21, 5, 2026-11-22, 2026-11-27", // published on a Saturday
        "2026-09-30, 5, 2026-10-01, 2026-10-13", // seven days off, then 8, 9, 10 (Saturday, made up), 12, 13
        "2026-02-13, 1, 2026-02-14, 2026-02-14" // the next day is a worked Saturday
    })
    void a_period_counts_from_the_day_after(LocalDate event, int count, LocalDate first, LocalDate last) {
        WorkingDays.Span span = days.spanAfter(event, count);

        assertThat(span.first()).isEqualTo(first);
        assertThat(span.last()).isEqualTo(last);
        assertThat(span.estimatedYears()).isEmpty();
    }

    @Test
    void a_year_not_yet_announced_is_estimated_and_named() {
        WorkingDays.Span span = days.spanAfter(LocalDate.of(2027, 9, 29), 3);

        assertThat(span.last()).isEqualTo(LocalDate.of(2027, 10, 5)); // 30 September, then 4 and 5 October
        assertThat(span.estimatedYears()).containsExactly(2027);
    }

    @Test
    void a_period_over_new_year_names_only_the_unknown_year() {
        assertThat(days.spanAfter(LocalDate.of(2026, 12, 30), 3).estimatedYears())
                .containsExactly(2027);
    }

    @Test
    void a_period_without_days_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> days.spanAfter(LocalDate.of(2026, 11, 21), 0));
    }
}
