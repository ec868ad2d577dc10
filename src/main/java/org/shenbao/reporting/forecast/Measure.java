package org.shenbao.reporting.forecast;

import java.util.Map;

/**
 * What a round is measured by.
 *
 * @param deadlines of the earlier round to the same ones of the round to forecast, last seconds in epoch milliseconds
 */
record Measure(EarlierRound round, Map<Long, Long> deadlines) {

    /** No earlier round is known. */
    static final Measure NONE = new Measure(new EarlierRound(Map.of()), Map.of());

    /** The stations of the earlier round by key. */
    Map<Long, PastStation> stations() {
        return round.stations();
    }

    /** {@link Station#NEVER} when the round to forecast has no such deadline. */
    long deadline(long earlier) {
        return deadlines.getOrDefault(earlier, Station.NEVER);
    }
}
