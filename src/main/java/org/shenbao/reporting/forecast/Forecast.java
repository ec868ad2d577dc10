package org.shenbao.reporting.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.support.WorkingTime;

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

    private final List<Station> stations;
    private final @Nullable Season season;
    private final int day;
    private final int nowWork;
    private final WorkingTime time;
    private final int[] cameSoFar;
    private final long roundId;
    private final long now;

    private Forecast(
            long roundId,
            List<Station> stations,
            @Nullable Season season,
            int[] cameSoFar,
            long now,
            WorkingTime time) {
        this.roundId = roundId;
        this.now = now;
        this.stations = stations;
        this.season = season;
        this.cameSoFar = cameSoFar;
        this.time = time;
        this.day = time.day();
        this.nowWork = time.minutes(now);
    }

    /**
     * @param earlier the programme's earlier round, null when there is none
     * @param counted rows that the question is about
     * @param now epoch milliseconds
     * @return keeps nothing of the facts
     */
    static Forecast of(RoundFacts facts, @Nullable Season earlier, IntPredicate counted, long now, WorkingTime time) {
        List<Station> stations = Flow.stations(facts, counted, now, time);
        return new Forecast(facts.roundId(), stations, earlier, came(facts, counted, stations), now, time);
    }

    private static int[] came(RoundFacts facts, IntPredicate counted, List<Station> stations) {
        Map<Long, Integer> numbers = new HashMap<>();
        for (int s = 0; s < stations.size(); s++) {
            numbers.put(stations.get(s).key(), s);
        }
        int[] came = new int[stations.size()];
        Set<Long> seen = new HashSet<>();
        for (int row = 0; row < facts.size(); row++) {
            if (counted.test(row) && seen.add(facts.application(row))) {
                came[numbers.getOrDefault(Flow.key(facts, row), 0)]++;
            }
        }
        return came;
    }

    /** A line for each stage and deadline that still lies ahead, the soonest deadline first. */
    List<StageForecast> told() {
        int[] daysLeft = stations.stream().mapToInt(this::daysLeft).toArray();
        List<Outlook> outlooks = outlooks(daysLeft);
        int last = outlooks.stream().mapToInt(Outlook::days).max().orElse(0) + BEYOND;
        double part = part(daysLeft);
        for (int course = 0; course < COURSES; course++) {
            Course one = new Course(stations, season, daysLeft, cameSoFar, new SplittableRandom(31 * roundId + course));
            for (int step = 0; step <= last; step++) {
                if (step > 0) {
                    one.day(step, step == 1 ? part : 1);
                }
                for (Outlook outlook : outlooks) {
                    outlook.see(course, step, one);
                }
            }
        }
        return outlooks.stream().map(Outlook::told).toList();
    }

    private List<Outlook> outlooks(int[] daysLeft) {
        Map<StageDeadline, List<Integer>> stages = new TreeMap<>();
        for (int s = 0; s < stations.size(); s++) {
            Station station = stations.get(s);
            boolean ahead = station.due() != Station.NEVER && station.due() > now && daysLeft[s] <= FURTHEST;
            if (ahead) {
                stages.computeIfAbsent(new StageDeadline(station.due(), station.stage()), none -> new ArrayList<>())
                        .add(s);
            }
        }
        List<Outlook> outlooks = new ArrayList<>();
        stages.forEach((stage, parts) -> outlooks.add(
                new Outlook(stage.stage(), stage.due(), daysLeft[parts.get(0)], stations, parts, COURSES)));
        return outlooks;
    }

    private record StageDeadline(long due, int stage) implements Comparable<StageDeadline> {
        @Override
        public int compareTo(StageDeadline other) {
            return due == other.due ? Integer.compare(stage, other.stage) : Long.compare(due, other.due);
        }
    }

    /** The first step ends with the part of a day that makes the rest whole days up to the next deadline. */
    private double part(int[] daysLeft) {
        return new TreeSet<>(Arrays.stream(daysLeft).boxed().toList())
                .stream()
                        .filter(left -> left > 0 && left < Integer.MAX_VALUE)
                        .findFirst()
                        .map(left -> workLeft(left) - (left - 1))
                        .orElse(1.0);
    }

    private double workLeft(int days) {
        for (Station station : stations) {
            if (daysLeft(station) == days) {
                return (time.minutes(station.due() + 1000) - nowWork) / (double) day;
            }
        }
        return days;
    }

    private int daysLeft(Station station) {
        if (station.due() == Station.NEVER) {
            return Integer.MAX_VALUE;
        }
        int left = time.minutes(station.due() + 1000) - nowWork;
        return Math.max(0, (left + day - 1) / day);
    }
}
