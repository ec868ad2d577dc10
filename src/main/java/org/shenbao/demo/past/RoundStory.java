package org.shenbao.demo.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Outcome;
import org.shenbao.demo.past.Stop.Exit;
import org.shenbao.demo.past.Stop.Pace;
import org.shenbao.reporting.Stay;

/** Simulates a round event by event; the same seed tells the same story. */
public final class RoundStory {

    private static final double WITHDRAWN = 0.006;

    private final PastRound round;
    private final Map<String, PastRoute> routes;
    private final BiFunction<String, String, String> responsible;
    private final OfficeClock clock;
    private final Random random;
    private final Offices offices;
    private final ExitDraw draw;
    private final QuotaBook quotas;
    private final Map<String, Double> visits = new HashMap<>();
    private final Map<String, Double> shares = new HashMap<>();
    private final Map<String, Double> expected = new HashMap<>();
    private final PriorityQueue<Arrival> arrivals = new PriorityQueue<>(
            Comparator.comparing(Arrival::at).thenComparing(one -> one.journey().serial()));
    private long stays;

    /**
     * @param routes by category
     * @param responsible the body that does a stage's work for a district
     */
    public RoundStory(
            PastRound round,
            Map<String, PastRoute> routes,
            BiFunction<String, String, String> responsible,
            OfficeClock clock,
            long seed) {
        this.round = round;
        this.routes = routes;
        this.responsible = responsible;
        this.clock = clock;
        this.random = new Random(seed);
        this.offices = new Offices(round, clock, random);
        this.quotas = new QuotaBook(round.quotas());
        this.draw = new ExitDraw(round.manner(), random);
        routes.forEach((category, route) -> visits.putAll(draw.expectedVisits(category, route)));
        round.districts().forEach(district -> shares.put(district, 0.4 + 1.2 * random.nextDouble()));
    }

    private record Arrival(Instant at, Journey journey, Stop stop) {}

    /** In the order of submission. */
    public List<PastApplication> tell() {
        List<Journey> journeys = submitted();
        journeys.forEach(this::begin);
        while (!arrivals.isEmpty()) {
            stay(arrivals.poll());
        }
        return journeys.stream().map(Journey::told).toList();
    }

    private List<Journey> submitted() {
        Submissions submissions = new Submissions(round, clock, random);
        List<Instant> instants = new ArrayList<>();
        for (int i = 0; i < round.applications(); i++) {
            instants.add(submissions.next());
        }
        instants.sort(Comparator.naturalOrder());
        List<Journey> journeys = new ArrayList<>();
        for (Instant at : instants) {
            int serial = journeys.size() + 1;
            List<Integer> versions = round.versions();
            int version = versions.get((int) ((long) versions.size() * (serial - 1) / round.applications()));
            String category =
                    round.categories().get(random.nextInt(round.categories().size()));
            journeys.add(new Journey(serial, category, district(), at, version));
        }
        return journeys;
    }

    private String district() {
        double drawn = random.nextDouble() * total();
        for (String district : round.districts()) {
            drawn -= share(district);
            if (drawn < 0) {
                return district;
            }
        }
        return round.districts().get(0);
    }

    private double share(String district) {
        return shares.getOrDefault(district, 1.0);
    }

    private double total() {
        return round.districts().stream().mapToDouble(this::share).sum();
    }

    private void begin(Journey journey) {
        Exit first = draw.from(route(journey).start(), journey);
        go(journey, first, journey.submittedAt().plusMillis(400));
    }

    private PastRoute route(Journey journey) {
        PastRoute route = routes.get(journey.category());
        if (route == null) {
            throw new IllegalArgumentException("no route of " + journey.category());
        }
        return route;
    }

    private void go(Journey journey, Exit exit, Instant at) {
        if (exit.next() == null) {
            journey.ended(String.valueOf(exit.ending()), at);
        } else {
            arrivals.add(new Arrival(at, journey, route(journey).stop(exit.next())));
        }
    }

    private void stay(Arrival arrival) {
        Journey journey = arrival.journey();
        Stop stop = arrival.stop();
        boolean mayClose = !journey.isRecommended();
        String office =
                stop.waitingOn().equals("applicant") ? null : responsible.apply(stop.stage(), journey.district());
        String desk = office == null ? "" : office;
        Instant leaves = offices.leaves(
                stop,
                desk,
                arrival.at(),
                journey.isRecommended(),
                expected.computeIfAbsent(stop.key() + desk, key -> expected(stop, journey, desk)));
        if (mayClose && !leaves.isBefore(round.deadline())) {
            record(arrival, office, round.deadline(), null);
            journey.ended(Outcome.CLOSED_AT_DEADLINE.key(), round.deadline());
        } else if (mayClose && stop.pace() == Pace.DESK && random.nextDouble() < WITHDRAWN) {
            record(arrival, office, leaves, null);
            journey.ended("withdrawn", leaves);
        } else {
            Exit exit = withinQuota(stop, desk, journey, draw.from(exits(stop, leaves), journey));
            record(arrival, office, leaves, exit.outcome());
            onwards(journey, stop, exit, leaves);
        }
    }

    /** Nothing that arrives before the deadline is refused as too late. */
    private List<Exit> exits(Stop stop, Instant at) {
        return stop.exits().stream()
                .filter(exit -> !at.isBefore(round.deadline())
                        || !Outcome.CLOSED_AT_DEADLINE.key().equals(exit.ending()))
                .toList();
    }

    /** What a package has no room for is not recommended. */
    private Exit withinQuota(Stop stop, String office, Journey journey, Exit drawn) {
        if (stop.pace() != Pace.PACKAGE || drawn.next() == null || quotas.take(office, journey)) {
            return drawn;
        }
        return stop.exits().stream()
                .filter(exit -> exit.next() == null)
                .findFirst()
                .orElse(new Exit(drawn.outcome(), null, Outcome.NOT_RECOMMENDED.key(), 0));
    }

    private void onwards(Journey journey, Stop stop, Exit exit, Instant at) {
        if (exit.returns()) {
            journey.returned();
        }
        if (stop.pace() == Pace.PACKAGE && exit.next() != null) {
            journey.recommended(at);
        }
        go(journey, exit, at);
    }

    /** How many come to the desk in the whole round. */
    private double expected(Stop stop, Journey journey, String office) {
        double part = office.equals(journey.district()) ? share(office) / total() : 1;
        double ofCategory = 1.0 / round.categories().size();
        return round.categories().stream()
                .mapToDouble(category -> visits.getOrDefault(ExitDraw.visit(category, stop.key()), 0.0))
                .map(often -> often * round.applications() * part * ofCategory)
                .sum();
    }

    private void record(Arrival arrival, @Nullable String office, Instant left, @Nullable String outcome) {
        Journey journey = arrival.journey();
        Stop stop = arrival.stop();
        PastRoute route = route(journey);
        boolean called = !stop.processKey().equals(route.key());
        int entered = clock.minutes(arrival.at());
        Instant milestone = stop.milestone() == null ? null : round.milestones().get(stop.milestone());
        journey.stayed(new Stay(
                ++stays,
                journey.serial(),
                round.roundId(),
                round.programme(),
                journey.category(),
                journey.district(),
                office,
                stop.stage(),
                stop.processKey(),
                called ? 1 : journey.version(),
                stop.nodeId(),
                stop.nodeName(),
                route.key(),
                journey.version(),
                stop.rootNode(),
                stop.waitingOn(),
                arrival.at(),
                left,
                milestone == null ? null : milestone.minusSeconds(1),
                outcome,
                entered,
                clock.minutes(left) - entered));
    }
}
