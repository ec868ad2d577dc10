package org.shenbao.reporting.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.support.WorkingTime;
import org.shenbao.support.Zones;

/**
 * Simulates the coming working days of a round many times and counts what is still at its stages when their deadlines
 * fall. The same facts at the same instant always give the same forecast.
 */
final class Forecast {

    private static final int COURSES = 400;

    /** Working days: a deadline further away is no matter of present rates. */
    private static final int FURTHEST = 250;

    /** Working days after the last deadline during which a stage may still be cleared. */
    private static final int BEYOND = 40;

    private final long roundId;
    private final List<Station> stations;
    private final long now;
    private final WorkingTime time;
    private final int day;
    private final int nowWork;

    private Forecast(long roundId, List<Station> stations, long now, WorkingTime time) {
        this.roundId = roundId;
        this.stations = stations;
        this.now = now;
        this.time = time;
        this.day = time.day();
        this.nowWork = time.minutes(now);
    }

    /**
     * @param counted rows that the question is about
     * @param now epoch milliseconds
     * @return keeps nothing of the facts
     */
    static Forecast of(RoundFacts facts, IntPredicate counted, Measure measure, long now, WorkingTime time) {
        return new Forecast(facts.roundId(), Stations.of(facts, counted, measure, now, time), now, time);
    }

    /** A line for each stage and deadline that still lies ahead, the soonest deadline first. */
    List<StageForecast> stages() {
        int[] workLeft = stations.stream().mapToInt(this::workLeft).toArray();
        int[] daysLeft = Arrays.stream(workLeft).map(this::days).toArray();
        double part = part(workLeft);
        List<Outlook> outlooks = outlooks(workLeft);
        if (outlooks.isEmpty()) {
            return List.of();
        }
        int[] numbers = leadingTo(outlooks);
        int last = outlooks.stream().mapToInt(Outlook::days).max().orElse(0) + BEYOND;
        for (int course = 0; course < COURSES; course++) {
            Course one = new Course(stations, numbers, daysLeft, new Draw(new SplittableRandom(31 * roundId + course)));
            for (int step = 0; step <= last; step++) {
                if (step > 0) {
                    one.day(step, step == 1 ? part : 1);
                }
                for (Outlook outlook : outlooks) {
                    outlook.see(course, step, one);
                }
            }
        }
        return outlooks.stream()
                .map(outlook -> outlook.forecast(step -> dayOf(step, part)))
                .toList();
    }

    private List<Outlook> outlooks(int[] workLeft) {
        Map<StageDeadline, List<Integer>> stages = new TreeMap<>();
        for (int s = 0; s < stations.size(); s++) {
            Station station = stations.get(s);
            boolean ahead = station.due() != Station.NEVER && station.due() > now && days(workLeft[s]) <= FURTHEST;
            if (ahead) {
                stages.computeIfAbsent(new StageDeadline(station.due(), station.stage()), none -> new ArrayList<>())
                        .add(s);
            }
        }
        return stages.values().stream()
                .map(parts -> new Outlook(
                        stations, parts, days(workLeft[parts.get(0)]), workLeft[parts.get(0)] / (double) day, COURSES))
                .toList();
    }

    /** What is looked at, and every station from which something may still get there: the others change nothing of it. */
    private int[] leadingTo(List<Outlook> outlooks) {
        BitSet leading = new BitSet();
        Deque<Integer> toFollow = new ArrayDeque<>();
        outlooks.forEach(outlook -> toFollow.addAll(outlook.parts()));
        while (!toFollow.isEmpty()) {
            int to = toFollow.pop();
            if (!leading.get(to)) {
                leading.set(to);
                for (int from = 0; from < stations.size(); from++) {
                    if (stations.get(from).next()[to] > 0) {
                        toFollow.push(from);
                    }
                }
            }
        }
        return leading.stream().toArray();
    }

    private record StageDeadline(long due, int stage) implements Comparable<StageDeadline> {
        @Override
        public int compareTo(StageDeadline other) {
            return due == other.due ? Integer.compare(stage, other.stage) : Long.compare(due, other.due);
        }
    }

    /** Working minutes to the deadline, not below 0. */
    private int workLeft(Station station) {
        return station.due() == Station.NEVER
                ? Integer.MAX_VALUE
                : Math.max(0, time.minutes(station.due() + 1000) - nowWork);
    }

    private int days(int workLeft) {
        return workLeft == Integer.MAX_VALUE ? workLeft : (workLeft + day - 1) / day;
    }

    /** The first step ends with the part of a day that makes the rest whole days up to the next deadline. */
    private double part(int[] workLeft) {
        int next = Arrays.stream(workLeft).filter(left -> left > 0).min().orElse(Integer.MAX_VALUE);
        return next == Integer.MAX_VALUE ? 1 : (next - (days(next) - 1) * day) / (double) day;
    }

    private LocalDate dayOf(int step, double part) {
        return step == 0
                ? LocalDate.ofInstant(Instant.ofEpochMilli(now), Zones.CHINA)
                : time.dayOf(nowWork + (int) Math.round((part + step - 1) * day));
    }
}
