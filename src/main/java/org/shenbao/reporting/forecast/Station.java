package org.shenbao.reporting.forecast;

/**
 * One node of a round as the last working days saw it. Day 0 is the last seven working hours, day 1 those before.
 *
 * @param decided whether people decide there one by one: then a day's work is a number, else a share of what is there
 * @param grouped whether an office moves many on together: neither decided one by one nor by applicants
 * @param open applications there now
 * @param due when the time of most of those that come there ends, epoch milliseconds
 * @param left how many left, by day
 * @param present how many were there in the course of the day, by day
 * @param outside how many came from outside the route, by day
 * @param next likelihood of each station after it; the last entry: that it was the last one
 */
record Station(
        long key,
        int stage,
        boolean decided,
        boolean grouped,
        int open,
        long due,
        int[] left,
        int[] present,
        int[] outside,
        double[] next) {

    /** Of {@link #due} when nothing is due there. */
    static final long NEVER = Long.MAX_VALUE;

    /** What one day can get done: on a day that ended with an empty desk at least as much as usual. */
    double capacity(int day, double usual) {
        return left[day] < present[day] ? left[day] : Math.max(left[day], usual);
    }

    /** Mean of what was done on days with enough to do; of all days when there was no such day. */
    double usualCapacity() {
        double sum = 0;
        int days = 0;
        for (int day = 0; day < left.length; day++) {
            if (present[day] > left[day]) {
                sum += left[day];
                days++;
            }
        }
        if (days > 0) {
            return sum / days;
        }
        int most = 0;
        for (int done : left) {
            most = Math.max(most, done);
        }
        return most;
    }

    /** The part of what was there that left on the day. */
    double share(int day) {
        return present[day] == 0 ? 0 : (double) left[day] / present[day];
    }
}
