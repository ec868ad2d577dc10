package org.shenbao.demo.past;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shenbao.application.Outcome;
import org.shenbao.demo.past.PastRound.Manner;
import org.shenbao.demo.past.Stop.Exit;

/** Draws what comes after a stop: as likely as the diagram's words suggest, a return less each time. */
final class ExitDraw {

    private static final int WALKS = 400;
    private static final int MOST_RETURNS = 4;

    private final Manner manner;
    private final Random random;

    ExitDraw(Manner manner, Random random) {
        this.manner = manner;
        this.random = random;
    }

    Exit from(List<Exit> exits, Journey journey) {
        return from(exits, journey.returns());
    }

    private Exit from(List<Exit> exits, int returns) {
        double drawn = random.nextDouble()
                * exits.stream().mapToDouble(exit -> weight(exit, returns)).sum();
        for (Exit exit : exits) {
            drawn -= weight(exit, returns);
            if (drawn < 0) {
                return exit;
            }
        }
        return exits.get(0);
    }

    private double weight(Exit exit, int returns) {
        if (exit.returns()) {
            return returns >= MOST_RETURNS ? 0 : exit.likelihood() * manner.returns() / (1 << returns);
        }
        boolean lost = exit.ending() != null && !Outcome.of(exit.ending()).isChosen();
        return lost ? exit.likelihood() * manner.losses() : exit.likelihood();
    }

    /** How often an application of the category comes to each stop, on average of some walks. */
    Map<String, Double> expectedVisits(String category, PastRoute route) {
        Map<String, Double> visits = new HashMap<>();
        for (int walk = 0; walk < WALKS; walk++) {
            Exit exit = from(route.start(), 0);
            int returns = 0;
            while (exit.next() != null) {
                visits.merge(visit(category, exit.next()), 1.0 / WALKS, Double::sum);
                Stop stop = route.stop(exit.next());
                exit = from(stop.exits(), returns);
                returns += exit.returns() ? 1 : 0;
            }
        }
        return visits;
    }

    static String visit(String category, String stop) {
        return category + " " + stop;
    }
}
