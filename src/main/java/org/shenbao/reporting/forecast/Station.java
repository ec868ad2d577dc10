package org.shenbao.reporting.forecast;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One node of a round as it is now.
 *
 * @param key see {@link StationNumbers#ofKey}
 * @param stage code of the stage
 * @param label code of what the node was last called
 * @param decided whether people decide there one by one: then a day's work is a number, else a share of what is there
 * @param grouped whether an office moves many on together: neither decided one by one nor by applicants
 * @param due when the time of those that are there ends, epoch milliseconds
 * @param came from outside the route in the whole round
 * @param next likelihood of each station after it; the last entry: that it was the last one
 * @param offices how many are there now by the body that is to act, {@code NOTHING} when it is none
 * @param past the same node in the earlier round, null when that did not know it
 */
record Station(
        long key,
        int stage,
        int label,
        boolean decided,
        boolean grouped,
        long due,
        int came,
        Recent recent,
        double[] next,
        Map<Integer, Integer> offices,
        @Nullable PastStation past) {

    /** Of {@link #due} when nothing is due there. */
    static final long NEVER = Long.MAX_VALUE;

    /** Applications there now. */
    int open() {
        return offices.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether the earlier round tells how it goes towards the deadline. */
    boolean isSeasonal() {
        return due != NEVER && past != null && past.isDue();
    }
}
