package org.shenbao.demo.past;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A round to imagine.
 *
 * @param districts bodies that receive applications
 * @param deadline of the offices' recommendation: what is not recommended by then is closed
 * @param milestones the instants of the round's milestones, exclusive, by key
 * @param versions of the programme's diagram, in the order in which they were deployed during the round
 * @param manner how the offices work
 * @param quotas that nobody may exceed; without any everybody recommends as many as they like
 */
public record PastRound(
        long roundId,
        String programme,
        List<String> categories,
        List<String> districts,
        Instant opensAt,
        Instant deadline,
        Map<String, Instant> milestones,
        int applications,
        List<Integer> versions,
        Manner manner,
        List<PastQuota> quotas) {

    /**
     * @param returns factor on how often applications are returned
     * @param losses factor on every other unusual way out
     * @param load factor on what officials have to do
     */
    public record Manner(double returns, double losses, double load) {

        /** As offices usually are: with queues before the deadline, and a little overdue. */
        public static final Manner USUAL = new Manner(1, 1, 1);
    }
}
