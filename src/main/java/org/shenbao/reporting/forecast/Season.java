package org.shenbao.reporting.forecast;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.support.WorkingTime;

/**
 * How a round that is over went towards its deadlines: by station and by working days to the deadline, how many came
 * from outside, and which share of what was there left.
 */
final class Season {

    private static final int DAYS = 250;
    private static final int AROUND = 2;

    /** So few arrivals tell nothing about the size of a round. */
    private static final double FEW = 20;

    private final Map<Long, int[]> outside = new HashMap<>();
    private final Map<Long, int[]> left = new HashMap<>();
    private final Map<Long, int[]> present = new HashMap<>();

    private Season() {}

    /** The names must be those of the round to forecast: a station is known by its codes. */
    static Season of(RoundFacts facts, WorkingTime time) {
        Season season = new Season();
        Set<Long> seen = new HashSet<>();
        for (int row = 0; row < facts.size(); row++) {
            boolean first = seen.add(facts.application(row));
            if (facts.dueAt(row) != RoundFacts.NONE) {
                season.count(facts, row, first, time);
            }
        }
        return season;
    }

    private void count(RoundFacts facts, int row, boolean first, WorkingTime time) {
        int due = time.minutes(facts.dueAt(row) + 1000);
        int entered = time.minutes(facts.enteredAt(row));
        int gone = entered + facts.workingMinutes(row, due);
        int from = day(due - entered, time);
        int until = day(due - gone, time);
        Long key = Flow.key(facts, row);
        if (first) {
            add(outside, key, from);
        }
        boolean inTime = facts.leftAt(row) <= facts.dueAt(row);
        if (inTime) {
            add(left, key, until);
        }
        for (int day = inTime ? until : 0; day <= Math.min(from, DAYS - 1); day++) {
            add(present, key, day);
        }
    }

    private static int day(int minutesToDue, WorkingTime time) {
        return Math.max(0, minutesToDue - 1) / time.day();
    }

    private static void add(Map<Long, int[]> counts, Long key, int day) {
        if (day < DAYS) {
            counts.computeIfAbsent(key, none -> new int[DAYS])[day]++;
        }
    }

    boolean knows(long station) {
        return present.containsKey(station);
    }

    /**
     * Share of what was there that left on the day, never quite nothing and never quite all.
     *
     * @param grouped whether many leave together on a few days; else the days around tell the same
     */
    double share(long station, int daysToDue, boolean grouped) {
        int around = grouped ? 0 : AROUND;
        double there = 1;
        double gone = 0.5;
        for (int day = Math.max(0, daysToDue - around); day <= Math.min(DAYS - 1, daysToDue + around); day++) {
            there += at(present, station, day);
            gone += at(left, station, day);
        }
        return gone / there;
    }

    private static int at(Map<Long, int[]> counts, long station, int day) {
        int[] known = counts.get(station);
        return known == null || day >= DAYS ? 0 : known[day];
    }

    /**
     * Arrivals from outside on a day, as many more or fewer than last time as came so far.
     *
     * @param daysToDue working days from the day to the deadline
     * @param now working days from now to the deadline
     * @param cameSoFar in the round to forecast
     */
    double arrivals(long station, int daysToDue, int now, int cameSoFar) {
        int before = 0;
        for (int day = now; day < DAYS; day++) {
            before += at(outside, station, day);
        }
        return at(outside, station, daysToDue) * (cameSoFar + FEW) / (before + FEW);
    }
}
