package org.shenbao.application;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Rounds;
import org.springframework.stereotype.Component;

/** What an application is filed for, with the dates of its round in every text. */
@Component
class Leaves {

    private final Programmes programmes;
    private final Rounds rounds;
    private final Map<Long, Integer> years = new ConcurrentHashMap<>();

    Leaves(Programmes programmes, Rounds rounds) {
        this.programmes = programmes;
        this.rounds = rounds;
    }

    Leaf of(ProjectApplication application) {
        // A round never changes its year.
        int year = years.computeIfAbsent(
                application.roundId(), id -> rounds.get(id).year());
        return programmes.leaf(application.programme(), application.category(), year);
    }
}
