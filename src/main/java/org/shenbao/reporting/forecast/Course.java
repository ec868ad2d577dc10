package org.shenbao.reporting.forecast;

import java.util.List;
import java.util.Objects;

/** One possible course of the coming working days: days like those just seen, drawn anew. */
final class Course {

    /** Working days from which the present rate of arrivals is taken when no earlier round tells how they go on. */
    private static final int RECENT = 5;

    /** How much a round differs from the one before, as standard deviation of a logarithm. */
    private static final double TURNOUT = 0.3;

    /** How much a station differs from what its recent days show, as standard deviation of the logarithm of odds. */
    private static final double HABIT = 0.5;

    /** So many departures as last time are taken for granted before the pace of this round is believed. */
    private static final double PRIOR = 8;

    private final List<Station> stations;
    private final int[] numbers;
    private final int[] daysLeft;
    private final Draw draw;
    private final int[] days;
    private final double[] usual;
    private final double[] odds;
    private final double turnout;
    private final boolean elastic;
    private final int[] there;
    private final double[] arrived;

    /**
     * @param numbers of the stations to go through; what goes from them to others is not followed
     * @param daysLeft working days to the deadline of each station, those without one {@link Integer#MAX_VALUE}
     */
    Course(List<Station> stations, int[] numbers, int[] daysLeft, Draw draw) {
        this.stations = stations;
        this.numbers = numbers;
        this.daysLeft = daysLeft;
        this.draw = draw;
        this.days = drawn();
        this.usual = stations.stream()
                .mapToDouble(station -> station.recent().usualCapacity())
                .toArray();
        this.turnout = draw.lognormal(TURNOUT);
        this.elastic = draw.coin();
        this.odds = new double[stations.size()];
        for (int s : numbers) {
            odds[s] = pace(s) * draw.lognormal(HABIT);
        }
        this.there = stations.stream().mapToInt(Station::open).toArray();
        this.arrived = new double[stations.size()];
    }

    /** The days that this course knows: drawn with repetition, as the rates themselves are uncertain. */
    private int[] drawn() {
        int[] some = new int[Recent.DAYS];
        for (int i = 0; i < some.length; i++) {
            some[i] = draw.below(Recent.DAYS);
        }
        return some;
    }

    /** How much faster a station is than last time at the same distance from the deadline, where it was in use then. */
    private double pace(int s) {
        Station station = stations.get(s);
        if (!station.isSeasonal()) {
            return 1;
        }
        PastStation past = past(station);
        double left = PRIOR;
        double expected = PRIOR;
        for (int day : days) {
            if (past.saw(daysLeft[s] + day, station.grouped())) {
                left += station.recent().left()[day];
                expected += station.recent().present()[day] * past.share(daysLeft[s] + day, station.grouped());
            }
        }
        return left / expected;
    }

    private static PastStation past(Station station) {
        return Objects.requireNonNull(station.past());
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
        int like = days[draw.below(days.length)];
        int[] before = there.clone();
        for (int s : numbers) {
            come(s, outside(s, step, part));
        }
        for (int s : numbers) {
            if (there[s] > 0) {
                int leaving = Math.min(there[s], leaving(s, like, step, part, (before[s] + there[s] + 1) / 2));
                there[s] -= leaving;
                send(s, leaving);
            }
        }
    }

    private void come(int station, int number) {
        there[station] += number;
        arrived[station] += number;
    }

    private int outside(int s, int step, double part) {
        Station station = stations.get(s);
        int toDue = daysLeft[s] - step;
        if (toDue < 0) {
            return 0;
        }
        return station.isSeasonal()
                ? draw.poisson(turnout * part * past(station).arrivals(toDue, daysLeft[s], station.came()))
                : draw.rounded(station.recent().outside()[draw.below(RECENT)] * part);
    }

    private int leaving(int s, int like, int step, double part, int workable) {
        Station station = stations.get(s);
        int toDue = daysLeft[s] - step;
        if (station.isSeasonal() && toDue >= 0) {
            PastStation past = past(station);
            double share = past.share(toDue, station.grouped());
            return draw.binomial(there[s], inPart(odds(share, odds[s]), part < 1 ? past.rest(part) : 1));
        }
        // Whether more work finds more hands nobody knows without an earlier round: half of the courses suppose so.
        if (station.decided() && !elastic && usual[s] > 0) {
            return Math.min(workable, draw.rounded(station.recent().capacity(like, usual[s]) * part));
        }
        double share = station.recent()
                .share(like, station.past() == null ? 0 : station.past().usual());
        return draw.binomial(there[s], inPart(share, part));
    }

    private static double odds(double share, double factor) {
        return share * factor / (1 - share + share * factor);
    }

    /** The likelihood to leave in a part of a day, each part as likely as the others. */
    private static double inPart(double ofDay, double part) {
        return part >= 1 ? ofDay : 1 - Math.pow(1 - ofDay, part);
    }

    private void send(int from, int number) {
        double[] next = stations.get(from).next();
        double rest = 1;
        int left = number;
        for (int to : numbers) {
            if (next[to] > 0) {
                int going = draw.binomial(left, Math.min(1, next[to] / rest));
                come(to, going);
                left -= going;
                rest -= next[to];
            }
        }
    }
}
