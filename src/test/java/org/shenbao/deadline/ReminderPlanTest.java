package org.shenbao.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReminderPlanTest {

    @Test
    void reminders_go_out_seven_days_three_days_one_day_and_two_hours_before_the_end_of_22_october() {
        Instant endOfDay = Instant.parse("2027-10-22T16:00:00Z");

        assertThat(ReminderPlan.of(1, "district-submission-cutoff", endOfDay))
                .extracting(Due::at)
                .containsExactly(
                        Instant.parse("2027-10-15T16:00:00Z"),
                        Instant.parse("2027-10-19T16:00:00Z"),
                        Instant.parse("2027-10-21T16:00:00Z"),
                        Instant.parse("2027-10-22T14:00:00Z"),
                        endOfDay);
    }
}
