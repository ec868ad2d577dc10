package org.shenbao.reporting.forecast;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Quantile;
import org.jspecify.annotations.Nullable;

/** What the simulated courses leave at one stage when its deadline falls. */
final class Outlook {

    /** Of 100 courses of the simulation 90 end within the interval. */
    private static final double[] INTERVAL = {0.05, 0.95};

    /** Part of the courses that must leave something before anybody is alarmed. */
    private static final double SURE = 0.8;

    private final int stage;
    private final long due;
    private final int days;
    private final List<Station> stations;
    private final List<Integer> parts;
    private final double[] left;
    private final double[] cleared;
    private double toDo;

    /** @param parts numbers of the stage's stations */
    Outlook(int stage, long due, int days, List<Station> stations, List<Integer> parts, int courses) {
        this.stage = stage;
        this.due = due;
        this.days = days;
        this.stations = stations;
        this.parts = parts;
        this.left = new double[courses];
        this.cleared = new double[courses];
        Arrays.fill(cleared, Double.POSITIVE_INFINITY);
    }

    /** Working days to the deadline. */
    int days() {
        return days;
    }

    /** @param step working days from now */
    void see(int number, int step, Course course) {
        int there = 0;
        for (int part : parts) {
            there += course.there()[part];
        }
        if (there == 0) {
            cleared[number] = Math.min(cleared[number], step);
        }
        if (step == days) {
            left[number] = there;
            for (int part : parts) {
                toDo += stations.get(part).decided() ? course.arrived()[part] / left.length : 0;
            }
        }
    }

    StageForecast told() {
        double[] quantiles = Quantile.withDefaults().evaluate(left, INTERVAL);
        long leaving = Arrays.stream(left).filter(some -> some >= 1).count();
        return new StageForecast(
                stage,
                due,
                days,
                open(false),
                Arrays.stream(left).average().orElse(0),
                (int) Math.floor(quantiles[0]),
                (int) Math.ceil(quantiles[1]),
                clearedAfter(),
                staff(),
                leaving >= SURE * left.length);
    }

    private int open(boolean decidedOnly) {
        return parts.stream()
                .map(stations::get)
                .filter(station -> station.decided() || !decidedOnly)
                .mapToInt(Station::open)
                .sum();
    }

    /** The first day after which, in half of the courses, nothing is left there. */
    private @Nullable Integer clearedAfter() {
        double[] sorted = cleared.clone();
        Arrays.sort(sorted);
        double middle = sorted[sorted.length / 2];
        return Double.isInfinite(middle) ? null : (int) middle;
    }

    /** What is to be done until the deadline for each that is done at present; where people decide one by one. */
    private @Nullable Double staff() {
        double done = 0;
        for (int part : parts) {
            done += stations.get(part).decided() ? stations.get(part).usualCapacity() * days : 0;
        }
        return done == 0 ? null : (open(true) + toDo) / done;
    }
}
