package org.shenbao.reporting.forecast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.support.WorkingTime;

/** One node of a round that is over: what happened there by working days to its deadline. Day 0 ends with it. */
final class PastStation {

    private static final int DAYS = 250;
    private static final int AROUND = 2;

    /** So few arrivals tell nothing about the size of a round. */
    private static final double FEW = 20;

    /** Parts of a working day by which departures are told apart. */
    private static final int PARTS = 14;

    /** So few departures tell nothing about the time of day. */
    private static final double SOME = 5;

    private final int[] left = new int[DAYS];
    private final int[] present = new int[DAYS + 1];

    /** From outside; at the end so many or more days before the deadline. */
    private final int[] outside = new int[DAYS + 1];

    private final int[] byPart = new int[PARTS];
    private final Map<Long, Integer> onwards = new HashMap<>();
    private int stage;
    private int label;
    private boolean applicants;
    private long due = Station.NEVER;
    private int ended;
    private int gone;
    private int decided;
    private double daysThere;
    private double usual;
    private int inTime;

    void count(RoundFacts facts, int row, boolean fromOutside, WorkingTime time) {
        stage = facts.stage(row);
        label = facts.nodeName(row);
        applicants = facts.waitingOn(row) == Names.APPLICANT;
        int entered = time.minutes(facts.enteredAt(row));
        if (!facts.isOpen(row)) {
            ended++;
            decided += facts.outcome(row) == RoundFacts.NOTHING ? 0 : 1;
            daysThere += 1 + (time.minutes(facts.leftAt(row)) - entered) / (double) time.day();
            gone += isInTime(facts, row) ? 1 : 0;
        }
        if (facts.dueAt(row) != RoundFacts.NONE && facts.enteredAt(row) < facts.dueAt(row)) {
            due = facts.dueAt(row);
            towardsDeadline(facts, row, entered, fromOutside, time);
        }
    }

    private void towardsDeadline(RoundFacts facts, int row, int entered, boolean fromOutside, WorkingTime time) {
        int end = time.minutes(due + 1000);
        int from = day(end - entered, time);
        int until = 0;
        if (isInTime(facts, row)) {
            int toDue = end - time.minutes(facts.leftAt(row));
            until = day(toDue, time);
            if (until < DAYS) {
                left[until]++;
                byPart[Math.max(0, toDue - 1) % time.day() * PARTS / time.day()]++;
                inTime++;
            }
        }
        if (until < DAYS) {
            present[until]++;
            present[Math.min(from, DAYS - 1) + 1]--;
        }
        if (fromOutside) {
            outside[Math.min(from, DAYS)]++;
        }
    }

    private static int day(int minutesToDue, WorkingTime time) {
        return Math.max(0, minutesToDue - 1) / time.day();
    }

    /** Before its deadline, when there was one. */
    static boolean isInTime(RoundFacts facts, int row) {
        return !facts.isOpen(row) && facts.leftAt(row) <= facts.dueAt(row);
    }

    void goesTo(long station) {
        onwards.merge(station, 1, Integer::sum);
    }

    /** Everything is counted. */
    void close() {
        for (int day = 1; day < DAYS; day++) {
            present[day] += present[day - 1];
        }
        for (int day = DAYS - 1; day >= 0; day--) {
            outside[day] += outside[day + 1];
        }
        int days = Arrays.stream(present, 0, DAYS).sum();
        usual = days > 0 ? (double) Arrays.stream(left).sum() / days : daysThere == 0 ? 0 : ended / daysThere;
    }

    int stage() {
        return stage;
    }

    int label() {
        return label;
    }

    boolean isApplicants() {
        return applicants;
    }

    /** The last deadline that was set, epoch milliseconds. */
    long due() {
        return due;
    }

    boolean isDue() {
        return due != Station.NEVER;
    }

    /** Part of those that left by a decision, one by one. */
    double decided() {
        return ended == 0 ? 0 : (double) decided / ended;
    }

    /** Where those went that left in time, by key. */
    Map<Long, Integer> onwards() {
        return onwards;
    }

    /** Those that left in time and went nowhere else. */
    int last() {
        return Math.max(
                0, gone - onwards.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Share of what was there that left on a day, whichever. */
    double usual() {
        return usual;
    }

    /** Whether anything was there on the day or, unless many leave together, on the days around. */
    boolean saw(int daysToDue, boolean grouped) {
        return around(present, daysToDue, grouped) > 0;
    }

    /**
     * Share of what was there that left on the day; the usual one counts as much as one application.
     *
     * @param grouped whether many leave together on a few days; else the days around tell the same
     */
    double share(int daysToDue, boolean grouped) {
        return (around(left, daysToDue, grouped) + usual) / (around(present, daysToDue, grouped) + 1);
    }

    private static int around(int[] counts, int daysToDue, boolean grouped) {
        int around = grouped ? 0 : AROUND;
        int sum = 0;
        for (int day = Math.max(0, daysToDue - around); day <= Math.min(DAYS - 1, daysToDue + around); day++) {
            sum += counts[day];
        }
        return sum;
    }

    /** Which part of a day's departures falls into the last part of the day; about as long when little is known. */
    double rest(double part) {
        double within = 0;
        for (int i = 0; i < PARTS; i++) {
            within += byPart[i] * Math.max(0, Math.min(1, part * PARTS - i));
        }
        return (within + SOME * part) / (inTime + SOME);
    }

    /**
     * Arrivals from outside on a day, as many more or fewer than last time as came so far.
     *
     * @param daysToDue working days from the day to the deadline
     * @param now working days from now to the deadline
     * @param cameSoFar in the round to forecast
     */
    double arrivals(int daysToDue, int now, int cameSoFar) {
        if (daysToDue >= DAYS) {
            return 0;
        }
        int before = outside[Math.min(now, DAYS)];
        return (outside[daysToDue] - outside[daysToDue + 1]) * (cameSoFar + FEW) / (before + FEW);
    }
}
