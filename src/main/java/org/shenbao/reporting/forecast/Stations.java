package org.shenbao.reporting.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.support.WorkingTime;

/** Reads the stations of a round from its facts as they are now; those that nobody has reached yet from the earlier round. */
final class Stations {

    /** So many departures as last time are taken for granted before this round is believed. */
    private static final double PRIOR = 8;

    private final RoundFacts facts;
    private final IntPredicate counted;
    private final Measure measure;
    private final WorkingTime time;
    private final int nowWork;
    private final StationNumbers numbers;
    private final List<Tally> tallies = new ArrayList<>();

    private Stations(RoundFacts facts, IntPredicate counted, Measure measure, long now, WorkingTime time) {
        this.facts = facts;
        this.counted = counted;
        this.measure = measure;
        this.time = time;
        this.nowWork = time.minutes(now);
        this.numbers = new StationNumbers(facts.names());
    }

    /**
     * @param counted rows that the question is about
     * @param now epoch milliseconds
     */
    static List<Station> of(RoundFacts facts, IntPredicate counted, Measure measure, long now, WorkingTime time) {
        return new Stations(facts, counted, measure, now, time).read();
    }

    private List<Station> read() {
        for (int row = 0; row < facts.size(); row++) {
            if (counted.test(row)) {
                int station = numbers.ofPlace(facts.place(row));
                Tally tally = tally(station);
                tally.count(row);
                int before = facts.previous(row);
                if (before == RoundFacts.NOTHING || !counted.test(before)) {
                    tally.fromOutside(row);
                } else {
                    tally(numbers.ofPlace(facts.place(before))).goesTo(station);
                }
            }
        }
        measure.stations().keySet().forEach(key -> tally(numbers.ofKey(key)));
        List<Station> stations = new ArrayList<>();
        for (int number = 0; number < tallies.size(); number++) {
            stations.add(tallies.get(number).station(numbers.key(number)));
        }
        return stations;
    }

    private Tally tally(int number) {
        while (tallies.size() <= number) {
            tallies.add(new Tally());
        }
        return tallies.get(number);
    }

    private int day(long instant) {
        return Math.max(0, nowWork - time.minutes(instant)) / time.day();
    }

    private final class Tally {

        private final Recent recent = new Recent();
        private final Map<Integer, Integer> onwards = new HashMap<>();
        private final Map<Integer, Integer> offices = new HashMap<>();
        private final Map<Long, Integer> dues = new HashMap<>();
        private int newest = RoundFacts.NOTHING;
        private int decided;
        private int gone;
        private int came;

        void count(int row) {
            newest = row;
            int until = 0;
            if (facts.isOpen(row)) {
                offices.merge(facts.office(row), 1, Integer::sum);
                if (facts.dueAt(row) != RoundFacts.NONE) {
                    dues.merge(facts.dueAt(row), 1, Integer::sum);
                }
            } else {
                gone++;
                decided += facts.outcome(row) == RoundFacts.NOTHING ? 0 : 1;
                until = day(facts.leftAt(row));
                if (until < Recent.DAYS) {
                    recent.left()[until]++;
                }
            }
            int entered = Math.min(day(facts.enteredAt(row)), Recent.DAYS - 1);
            for (int day = until; day <= entered; day++) {
                recent.present()[day]++;
            }
        }

        void fromOutside(int row) {
            came++;
            int day = day(facts.enteredAt(row));
            if (day < Recent.DAYS) {
                recent.outside()[day]++;
            }
        }

        void goesTo(int station) {
            onwards.merge(station, 1, Integer::sum);
        }

        Station station(long key) {
            PastStation past = measure.stations().get(key);
            double believed = past == null ? 0 : PRIOR;
            boolean oneByOne = (decided + (past == null ? 0 : PRIOR * past.decided())) * 2 > gone + believed;
            return new Station(
                    key,
                    newest == RoundFacts.NOTHING && past != null ? past.stage() : facts.stage(newest),
                    newest == RoundFacts.NOTHING && past != null ? past.label() : facts.nodeName(newest),
                    oneByOne,
                    !oneByOne && !applicants(past),
                    due(past),
                    came,
                    recent,
                    next(past),
                    offices,
                    past);
        }

        private boolean applicants(@Nullable PastStation past) {
            return newest == RoundFacts.NOTHING
                    ? past != null && past.isApplicants()
                    : facts.waitingOn(newest) == Names.APPLICANT;
        }

        /** A deadline that was moved was moved for those that are there: what left before tells it only when nothing is. */
        private long due(@Nullable PastStation past) {
            if (newest == RoundFacts.NOTHING) {
                return past == null ? Station.NEVER : measure.deadline(past.due());
            }
            return dues.entrySet().stream()
                    .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(facts.dueAt(newest));
        }

        private double[] next(@Nullable PastStation past) {
            double[] next = new double[numbers.size() + 1];
            int known = 0;
            for (Map.Entry<Integer, Integer> to : onwards.entrySet()) {
                next[to.getKey()] = to.getValue();
                known += to.getValue();
            }
            next[numbers.size()] = Math.max(0, gone - known);
            if (past != null) {
                believe(past, next);
            }
            double all = 0;
            for (double one : next) {
                all += one;
            }
            if (all == 0) {
                next[numbers.size()] = 1;
                return next;
            }
            for (int i = 0; i < next.length; i++) {
                next[i] /= all;
            }
            return next;
        }

        private void believe(PastStation past, double[] next) {
            int last = past.last();
            double all = last
                    + past.onwards().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
            if (all > 0) {
                past.onwards().forEach((key, number) -> next[numbers.ofKey(key)] += PRIOR * number / all);
                next[numbers.size()] += PRIOR * last / all;
            }
        }
    }
}
