package org.shenbao.deadline;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that has to happen at an instant: a cut-off, or a reminder of one.
 *
 * @param milestone key of the milestone
 * @param leadTime how long before the cut-off; zero for the cut-off itself
 * @param at when it is to happen
 */
record Due(long roundId, String milestone, Duration leadTime, Instant at) {

    enum Kind {
        CUTOFF,
        REMINDER
    }

    static Due cutoff(long roundId, String milestone, Instant at) {
        return new Due(roundId, milestone, Duration.ZERO, at);
    }

    static Due reminder(long roundId, String milestone, Duration leadTime, Instant cutoff) {
        return new Due(roundId, milestone, leadTime, cutoff.minus(leadTime));
    }

    Kind kind() {
        return leadTime.isZero() ? Kind.CUTOFF : Kind.REMINDER;
    }

    /** ISO 8601, as the ledger keeps it. */
    String leadTimeText() {
        return leadTime.toString();
    }

    Instant cutoff() {
        return at.plus(leadTime);
    }

    /** Name of the Quartz job: one per milestone and lead time, so that a moved milestone moves its trigger. */
    String jobName() {
        return roundId + "." + milestone + "." + leadTime;
    }
}
