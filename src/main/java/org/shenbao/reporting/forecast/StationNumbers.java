package org.shenbao.reporting.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.Names.Place;
import org.shenbao.reporting.RoundFacts;

/** Numbers the stations: nodes, each in its own diagram and in the programme's, whatever the versions. */
final class StationNumbers {

    private final Names names;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Long> keys = new ArrayList<>();
    private final int[] byPlace;

    StationNumbers(Names names) {
        this.names = names;
        this.byPlace = new int[names.places().size()];
        Arrays.fill(byPlace, RoundFacts.NOTHING);
    }

    /** @param place code in {@link Names#places()} */
    int ofPlace(int place) {
        if (byPlace[place] == RoundFacts.NOTHING) {
            Place known = names.places().value(place);
            byPlace[place] = ofKey(((long) known.rootNode() << 32) | known.node());
        }
        return byPlace[place];
    }

    /** @param key the same in every round with the same names */
    int ofKey(long key) {
        return numbers.computeIfAbsent(key, unknown -> {
            keys.add(unknown);
            return keys.size() - 1;
        });
    }

    long key(int number) {
        return keys.get(number);
    }

    int size() {
        return keys.size();
    }
}
