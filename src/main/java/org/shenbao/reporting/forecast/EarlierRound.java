package org.shenbao.reporting.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.support.WorkingTime;

/**
 * How a round that is over went. Keeps nothing of the facts.
 *
 * @param stations by key
 */
record EarlierRound(Map<Long, PastStation> stations) {

    /**
     * The names must be those of the round to forecast: a station is known by its codes.
     *
     * @param counted rows that are like those to forecast
     */
    static EarlierRound of(RoundFacts facts, IntPredicate counted, WorkingTime time) {
        StationNumbers numbers = new StationNumbers(facts.names());
        List<PastStation> past = new ArrayList<>();
        for (int row = 0; row < facts.size(); row++) {
            if (counted.test(row)) {
                int number = numbers.ofPlace(facts.place(row));
                if (number == past.size()) {
                    past.add(new PastStation());
                }
                int before = facts.previous(row);
                boolean fromOutside = before == RoundFacts.NOTHING || !counted.test(before);
                past.get(number).count(facts, row, fromOutside, time);
                if (!fromOutside && PastStation.isInTime(facts, before)) {
                    past.get(numbers.ofPlace(facts.place(before))).goesTo(numbers.key(number));
                }
            }
        }
        Map<Long, PastStation> stations = new LinkedHashMap<>();
        for (int number = 0; number < past.size(); number++) {
            past.get(number).close();
            stations.put(numbers.key(number), past.get(number));
        }
        return new EarlierRound(stations);
    }
}
