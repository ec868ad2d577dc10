package org.shenbao.reporting.forecast;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One possible course of the coming working days: days like those just seen, drawn anew. */
final class Course {

    private static final int NORMAL_FROM = 40;

    /** Working days from which the present rate of arrivals is taken when no earlier round tells how they go on. */
    private static final int RECENT = 5;

    /** How much a round differs from the one before, as standard deviation of a logarithm. */
    private static final double TURNOUT = 0.3;

    private static final double HABIT = 0.5;

    /** So many departures as last time are taken for granted before the pace of this round is believed. */
    private static final double PRIOR = 8;

    private final List<Station> stations;
    private final @Nullable Season season;
    private final int[] daysLeft;
    private final int[] cameSoFar;
    private final SplittableRandom random;
    private final int[] days;
    private final double[] usual;
    private final double[] odds;
    private final double turnout;
    private final boolean elastic;
    private final int[] there;
    private final double[] arrived;

    /**
     * @param season the earlier round, null when there is none
     * @param daysLeft working days to the deadline of each station, those without one {@link Integer#MAX_VALUE}
     * @param cameSoFar from outside in the whole round, by station
     */
    Course(List<Station> stations, @Nullable Season season, int[] daysLeft, int[] cameSoFar, SplittableRandom random) {
        this.stations = stations;
        this.season = season;
        this.daysLeft = daysLeft;
        this.cameSoFar = cameSoFar;
        this.random = random;
        this.days = drawn();
        this.usual = stations.stream().mapToDouble(Station::usualCapacity).toArray();
        this.turnout = Math.exp(TURNOUT * random.nextGaussian());
        this.elastic = random.nextBoolean();
        this.odds = new double[stations.size()];
        for (int s = 0; s < odds.length; s++) {
            odds[s] = pace(s) * Math.exp(HABIT * random.nextGaussian());
        }
        this.there = stations.stream().mapToInt(Station::open).toArray();
        this.arrived = new double[stations.size()];
    }

    /** The days that this course knows: drawn with repetition, as the rates themselves are uncertain. */
    private int[] drawn() {
        int[] some = new int[Flow.WINDOW];
        for (int i = 0; i < some.length; i++) {
            some[i] = random.nextInt(Flow.WINDOW);
        }
        return some;
    }

    /** How much faster a station is than last time at the same distance from the deadline. */
    private double pace(int s) {
        Station station = stations.get(s);
        if (!isSeasonal(s)) {
            return 1;
        }
        double left = PRIOR;
        double expected = PRIOR;
        for (int day : days) {
            left += station.left()[day];
            expected += station.present()[day] * known().share(station.key(), daysLeft[s] + day, station.grouped());
        }
        return left / expected;
    }

    private boolean isSeasonal(int s) {
        return season != null
                && daysLeft[s] != Integer.MAX_VALUE
                && season.knows(stations.get(s).key());
    }

    private Season known() {
        return Objects.requireNonNull(season);
    }

    /** What is at each station. */
    int[] there() {
        return there;
    }

    /** What has come to each station so far. */
    double[] arrived() {
        return arrived;
    }

    /**
     * One working day more.
     *
     * @param step from 1
     * @param part of the working day that is still to come
     */
    void day(int step, double part) {
        int like = days[random.nextInt(days.length)];
        int[] before = there.clone();
        for (int s = 0; s < before.length; s++) {
            come(s, outside(s, step, part));
        }
        for (int s = 0; s < before.length; s++) {
            int leaving = Math.min(there[s], leaving(s, like, step, part, (before[s] + there[s] + 1) / 2));
            there[s] -= leaving;
            send(s, leaving);
        }
    }

    private void come(int station, int number) {
        there[station] += number;
        arrived[station] += number;
    }

    private int outside(int s, int step, double part) {
        Station station = stations.get(s);
        int toDue = daysLeft[s] - step;
        if (isSeasonal(s)) {
            return toDue < 0
                    ? 0
                    : poisson(turnout * part * known().arrivals(station.key(), toDue, daysLeft[s], cameSoFar[s]));
        }
        return rounded(station.outside()[random.nextInt(RECENT)] * part);
    }

    private int leaving(int s, int like, int step, double part, int workable) {
        Station station = stations.get(s);
        int toDue = daysLeft[s] - step;
        if (isSeasonal(s) && toDue >= 0) {
            double share = known().share(station.key(), toDue, station.grouped());
            return binomial(there[s], share * odds[s] / (1 - share + share * odds[s]));
        }
        // Whether more work finds more hands nobody knows without an earlier round: half of the courses suppose so.
        return station.decided() && !elastic
                ? Math.min(workable, rounded(station.capacity(like, usual[s]) * part))
                : binomial(there[s], station.share(like) * part);
    }

    private void send(int from, int number) {
        double[] next = stations.get(from).next();
        double rest = 1;
        int left = number;
        for (int to = 0; to < next.length - 1 && left > 0; to++) {
            if (next[to] > 0) {
                int going = binomial(left, Math.min(1, next[to] / rest));
                come(to, going);
                left -= going;
                rest -= next[to];
            }
        }
    }

    private int rounded(double number) {
        int whole = (int) number;
        return random.nextDouble() < number - whole ? whole + 1 : whole;
    }

    private int poisson(double mean) {
        if (mean > NORMAL_FROM) {
            return Math.max(0, (int) Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        int number = 0;
        for (double product = random.nextDouble(); product > Math.exp(-mean); product *= random.nextDouble()) {
            number++;
        }
        return number;
    }

    private int binomial(int number, double likelihood) {
        if (likelihood >= 1 || number == 0) {
            return number;
        }
        if (number * likelihood * (1 - likelihood) > NORMAL_FROM) {
            double drawn =
                    number * likelihood + Math.sqrt(number * likelihood * (1 - likelihood)) * random.nextGaussian();
            return (int) Math.max(0, Math.min(number, Math.round(drawn)));
        }
        int hits = 0;
        for (int i = 0; i < number; i++) {
            hits += random.nextDouble() < likelihood ? 1 : 0;
        }
        return hits;
    }
}
