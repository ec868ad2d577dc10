package org.shenbao.reporting.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.commons.statistics.descriptive.Quantile;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.RoundFacts;

/** What the simulated courses leave at one stage when its deadline falls. */
final class Outlook {

    /** Of 100 courses of the simulation 90 end within the interval. */
    private static final double[] INTERVAL = {0.05, 0.95};

    /** Part of the courses that must leave something before anybody is alarmed. */
    private static final double SURE = 0.8;

    /** Part of what is to be done that may be left before anybody is alarmed: in a large round there is always some. */
    static final double MINOR = 0.01;

    private final List<Station> stations;
    private final List<Integer> parts;
    private final int days;
    private final double span;
    private final int open;
    private final double[] left;
    private final double[] cleared;
    private double arrivedBefore;
    private int serious;
    private double toDecide;

    /**
     * @param parts numbers of the stage's stations
     * @param days working days to the deadline, the begun one included
     * @param span working days to the deadline
     */
    Outlook(List<Station> stations, List<Integer> parts, int days, double span, int courses) {
        this.stations = stations;
        this.parts = parts;
        this.days = days;
        this.span = span;
        this.open = open(false);
        this.toDecide = open(true);
        this.left = new double[courses];
        this.cleared = new double[courses];
        Arrays.fill(cleared, Double.POSITIVE_INFINITY);
    }

    private int open(boolean decidedOnly) {
        return parts.stream()
                .map(stations::get)
                .filter(station -> station.decided() || !decidedOnly)
                .mapToInt(Station::open)
                .sum();
    }

    /** Numbers of the stage's stations. */
    List<Integer> parts() {
        return parts;
    }

    int days() {
        return days;
    }

    /**
     * One course after the other, each step by step.
     *
     * @param number of the course
     * @param step working days from now
     */
    void see(int number, int step, Course course) {
        int there = 0;
        double arrived = 0;
        for (int part : parts) {
            there += course.there()[part];
            arrived += course.arrived()[part];
        }
        if (there > 0) {
            cleared[number] = Double.POSITIVE_INFINITY;
        } else if (cleared[number] > step || arrived > arrivedBefore) {
            cleared[number] = step;
        }
        arrivedBefore = arrived;
        if (step == days) {
            end(number, there, course);
        }
    }

    private void end(int number, int there, Course course) {
        double toDo = open;
        for (int part : parts) {
            double arrived = course.arrived()[part];
            toDo += arrived;
            toDecide += stations.get(part).decided() ? arrived / left.length : 0;
        }
        left[number] = there;
        serious += there > MINOR * toDo ? 1 : 0;
    }

    /** @param dayOf the day on which a step ends */
    StageForecast forecast(IntFunction<LocalDate> dayOf) {
        Station last = stations.get(parts.get(parts.size() - 1));
        double[] quantiles = Quantile.withDefaults().evaluate(left, INTERVAL);
        Integer after = clearedAfter();
        return new StageForecast(
                last.stage(),
                last.label(),
                last.due(),
                days,
                open,
                Arrays.stream(left).average().orElse(0),
                (int) Math.floor(quantiles[0]),
                (int) Math.ceil(quantiles[1]),
                after == null ? null : dayOf.apply(after),
                staff(),
                serious >= SURE * left.length,
                parts.stream().map(stations::get).allMatch(Station::isSeasonal),
                offices());
    }

    /** The first step from which on, in half of the courses, nothing is left there. */
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
            done += stations.get(part).decided() ? stations.get(part).recent().usualCapacity() * span : 0;
        }
        return done == 0 ? null : toDecide / done;
    }

    private Map<Integer, Integer> offices() {
        Map<Integer, Integer> offices = new HashMap<>();
        for (int part : parts) {
            stations.get(part).offices().forEach((office, number) -> {
                if (office != RoundFacts.NOTHING) {
                    offices.merge(office, number, Integer::sum);
                }
            });
        }
        return offices;
    }
}
