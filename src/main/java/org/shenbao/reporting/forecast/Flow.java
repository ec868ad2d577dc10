package org.shenbao.reporting.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.support.WorkingTime;

/** The stations of a round, read from its facts as they are now. */
final class Flow {

    /** Working days that count as present. */
    static final int WINDOW = 15;

    private final RoundFacts facts;
    private final IntPredicate counted;
    private final WorkingTime time;
    private final int nowWork;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Tally> tallies = new ArrayList<>();

    private Flow(RoundFacts facts, IntPredicate counted, long now, WorkingTime time) {
        this.facts = facts;
        this.counted = counted;
        this.time = time;
        this.nowWork = time.minutes(now);
    }

    /** @param counted rows that the question is about */
    static List<Station> stations(RoundFacts facts, IntPredicate counted, long now, WorkingTime time) {
        return new Flow(facts, counted, now, time).read();
    }

    private List<Station> read() {
        Map<Long, Integer> last = new HashMap<>();
        for (int row = 0; row < facts.size(); row++) {
            if (counted.test(row)) {
                int station = station(row);
                tallies.get(station).count(row);
                Integer before = last.put(facts.application(row), station);
                if (before == null) {
                    tallies.get(station).fromOutside(row);
                } else {
                    tallies.get(before).goesTo(station);
                }
            }
        }
        return tallies.stream().map(tally -> tally.station(tallies.size())).toList();
    }

    /** Whatever the version: the node in its own diagram and in the programme's. */
    static long key(RoundFacts facts, int row) {
        return ((long) facts.rootNode(row) << 32) | facts.node(row);
    }

    private int station(int row) {
        return numbers.computeIfAbsent(key(facts, row), key -> {
            tallies.add(new Tally(key, facts.stage(row)));
            return tallies.size() - 1;
        });
    }

    private int day(int work) {
        return (nowWork - work) / time.day();
    }

    private final class Tally {

        private final long key;
        private final int stage;
        private final int[] left = new int[WINDOW];
        private final int[] present = new int[WINDOW];
        private final int[] outside = new int[WINDOW];
        private final Map<Integer, Integer> onwards = new HashMap<>();
        private final Map<Long, Integer> dues = new HashMap<>();
        private boolean applicants;
        private int decided;
        private int gone;
        private int open;

        Tally(long key, int stage) {
            this.key = key;
            this.stage = stage;
        }

        void count(int row) {
            applicants = facts.waitingOn(row) == Names.APPLICANT;
            int entered = day(enteredWork(row));
            int until = 0;
            if (facts.isOpen(row)) {
                open++;
            } else {
                gone++;
                decided += facts.outcome(row) == RoundFacts.NOTHING ? 0 : 1;
                until = day(enteredWork(row) + facts.workingMinutes(row, nowWork));
                if (until < WINDOW) {
                    left[until]++;
                }
            }
            for (int day = until; day <= Math.min(entered, WINDOW - 1); day++) {
                present[day]++;
            }
            if (facts.dueAt(row) != RoundFacts.NONE) {
                dues.merge(facts.dueAt(row), 1, Integer::sum);
            }
        }

        private int enteredWork(int row) {
            return time.minutes(facts.enteredAt(row));
        }

        void fromOutside(int row) {
            int day = day(enteredWork(row));
            if (day < WINDOW) {
                outside[day]++;
            }
        }

        void goesTo(int station) {
            onwards.merge(station, 1, Integer::sum);
        }

        Station station(int stations) {
            double[] next = new double[stations + 1];
            int known = 0;
            for (Map.Entry<Integer, Integer> to : onwards.entrySet()) {
                next[to.getKey()] = to.getValue();
                known += to.getValue();
            }
            next[stations] = Math.max(0, gone - known);
            double all = Math.max(1, known + next[stations]);
            for (int i = 0; i <= stations; i++) {
                next[i] /= all;
            }
            if (gone == 0) {
                next[stations] = 1;
            }
            long due = dues.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(Station.NEVER);
            boolean oneByOne = decided * 2 > gone;
            return new Station(key, stage, oneByOne, !oneByOne && !applicants, open, due, left, present, outside, next);
        }
    }
}
