package org.shenbao.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A cut-off and the reminders before it: seven days, three days, one day, two hours. */
final class ReminderPlan {

    static final List<Duration> LEAD_TIMES =
            List.of(Duration.ofDays(7), Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(2));

    private ReminderPlan() {}

    static List<Due> of(long roundId, String milestone, Instant cutoff) {
        List<Due> dues = new ArrayList<>();
        LEAD_TIMES.forEach(lead -> dues.add(Due.reminder(roundId, milestone, lead, cutoff)));
        dues.add(Due.cutoff(roundId, milestone, cutoff));
        return dues;
    }
}
