package org.shenbao.reporting;

/** The latest applications that changed, counted from the first change of the round. */
final class Changes {

    /** More than a catch-up brings, but for the very busiest; who is further behind begins anew. */
    private static final int KEPT = 1 << 14;

    private final int[] applications = new int[KEPT];
    private long count;

    /** Changes before this one are no longer known. */
    private long first;

    void add(int application) {
        applications[(int) (count & (KEPT - 1))] = application;
        count++;
        first = Math.max(first, count - KEPT);
    }

    /** Rows have other numbers now: nothing that was computed before is of use. */
    void forget() {
        count++;
        first = count;
    }

    /** How many there were. */
    long count() {
        return count;
    }

    boolean isKnownSince(long seen) {
        return seen >= first;
    }

    int application(long change) {
        return applications[(int) (change & (KEPT - 1))];
    }
}
