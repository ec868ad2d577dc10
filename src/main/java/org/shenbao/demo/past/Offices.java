package org.shenbao.demo.past;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shenbao.demo.past.Stop.Pace;
import org.shenbao.support.Zones;

/** The offices at work: each with its speed and, for every stop, a desk on which applications queue. */
final class Offices {

    private static final LocalTime SENDS = LocalTime.of(16, 30);

    /** Working days that officials need for everything that comes to a desk. */
    private static final double BEFORE_DEADLINE = 13;

    private static final double AFTER_DEADLINE = 16;

    private final PastRound round;
    private final OfficeClock clock;
    private final Random random;
    private final Map<String, Double> speed = new HashMap<>();
    private final Map<String, Integer> free = new HashMap<>();
    private final List<Instant> packages = new ArrayList<>();

    Offices(PastRound round, OfficeClock clock, Random random) {
        this.round = round;
        this.clock = clock;
        this.random = random;
        round.districts().forEach(district -> speed.put(district, lognormal(1, 0.3)));
        for (int daysBefore : new int[] {12, 7, 3, 1, 0}) {
            packages.add(clock.before(round.deadline().atZone(Zones.CHINA).toLocalDate(), daysBefore, SENDS));
        }
    }

    /** How much slower than usual; an office above the districts is as usual. */
    double slowness(String office) {
        return speed.getOrDefault(office, 1.0);
    }

    /**
     * @param expected how many the desk gets in the whole round
     * @return when the application leaves the stop
     */
    Instant leaves(Stop stop, String office, Instant entered, boolean recommended, double expected) {
        return switch (stop.pace()) {
            case DESK -> desk(stop.key() + " " + office, office, entered, recommended, expected);
            case APPLICANT -> OfficeClock.plusDays(entered, lognormal(2.6, 0.7));
            case PACKAGE -> recommended ? next(entered, 2, 900) : packageAfter(entered);
            case ARRIVAL -> after(entered, lognormal(0.7, 0.5));
            case PANEL -> next(entered, 8, 2400);
            case NOTICE -> next(entered, 5, 2100);
        };
    }

    private Instant desk(String desk, String office, Instant entered, boolean recommended, double expected) {
        int arrived = clock.minutes(entered);
        double span = (recommended ? AFTER_DEADLINE : BEFORE_DEADLINE) * clock.day();
        double work = span
                / Math.max(6, expected)
                * slowness(office)
                * round.manner().load()
                * (0.4 + 1.2 * random.nextDouble());
        int begun = Math.max(arrived, free.getOrDefault(desk, 0));
        int done = begun + Math.max(4, (int) work);
        free.put(desk, done);
        int pile = (int) (clock.day() * lognormal(0.8, 0.7) * slowness(office));
        return seconds(clock.at(Math.max(done, arrived + pile), entered));
    }

    /** The package after the one that no longer took it; later than any when the last is gone. */
    private Instant packageAfter(Instant entered) {
        return packages.stream()
                .filter(sent -> sent.isAfter(entered.plusSeconds(1800)))
                .findFirst()
                .orElse(Instant.MAX);
    }

    private Instant after(Instant entered, double workingDays) {
        return seconds(clock.at(clock.minutes(entered) + (int) (workingDays * clock.day()) + 1, entered));
    }

    /** What many wait for together: the next of its days, after a least time. */
    private Instant next(Instant entered, int everyWorkingDays, int least) {
        int every = everyWorkingDays * clock.day();
        int earliest = clock.minutes(entered) + least;
        return clock.at((earliest / every + 1) * every - clock.day() / 3, entered);
    }

    private Instant seconds(Instant minute) {
        return minute.plusMillis(random.nextInt(59_000));
    }

    private double lognormal(double median, double sigma) {
        return median * Math.exp(sigma * random.nextGaussian());
    }

    static boolean sendsAway(Stop stop) {
        return stop.pace() == Pace.PACKAGE;
    }
}
