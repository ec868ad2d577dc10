package org.shenbao.reporting.forecast;

/**
 * A station in the last working days. Day 0 is the last working day's worth of minutes, day 1 those before.
 *
 * @param left how many left, by day
 * @param present how many were there in the course of the day, by day
 * @param outside how many came from outside the route, by day
 */
record Recent(int[] left, int[] present, int[] outside) {

    /** Working days that count as recent. */
    static final int DAYS = 15;

    Recent() {
        this(new int[DAYS], new int[DAYS], new int[DAYS]);
    }

    /** What one day can get done: on a day that ended with an empty desk at least as much as usual. */
    double capacity(int day, double usual) {
        return left[day] < present[day] ? left[day] : Math.max(left[day], usual);
    }

    /** Mean of what was done on days with enough to do; of all days when there was no such day. */
    double usualCapacity() {
        double sum = 0;
        int days = 0;
        for (int day = 0; day < DAYS; day++) {
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

    /**
     * The part of what was there that left on the day.
     *
     * @param usual what is taken for granted first, with the weight of one application; nothing when 0
     */
    double share(int day, double usual) {
        double there = present[day] + (usual > 0 ? 1 : 0);
        return there == 0 ? 0 : (left[day] + usual) / there;
    }
}
