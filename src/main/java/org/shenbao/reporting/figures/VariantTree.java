package org.shenbao.reporting.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.RoundFacts;

/**
 * The ways that applications really took, as a tree of places in the programmes' own diagrams: every application is a
 * branch from the root to where it came last. Several stays in a row within one call, and those side by side at one
 * task, are one place. One pass over the
 * columns, whatever the number of applications.
 */
final class VariantTree {

    private static final long MINUTE = 60_000;

    private final Place root = new Place(null, -1, -1, -1);

    /**
     * Adds a round's applications.
     *
     * @param wanted rows of the applications asked for
     * @param at milliseconds of the instant at which one looks: what is left later is not left yet
     */
    void add(RoundFacts facts, IntPredicate wanted, long at) {
        Walker[] walkers = new Walker[facts.applications()];
        for (int row = 0; row < facts.size(); row++) {
            if (wanted.test(row)) {
                int application = facts.applicationIndex(row);
                if (walkers[application] == null) {
                    walkers[application] = new Walker(root, facts.application(row), facts.enteredAt(row));
                }
                walkers[application].walk(facts, row, at);
            }
        }
        for (Walker walker : walkers) {
            if (walker != null) {
                walker.stop();
            }
        }
    }

    /** Those that most applications took first; every node of a cluster orders equal ones alike. */
    List<Place> ends() {
        List<Place> ends = new ArrayList<>();
        root.collect(ends);
        ends.sort(Comparator.comparingInt(Place::count)
                .reversed()
                .thenComparingInt(Place::depth)
                .thenComparingLong(Place::eldest));
        return ends;
    }

    /** One application on its way. */
    private static final class Walker {

        private final long application;
        private final long since;
        private Place place;
        private long leftHere = Long.MIN_VALUE;
        private long until = Long.MIN_VALUE;

        Walker(Place root, long application, long since) {
            this.place = root;
            this.application = application;
            this.since = since;
        }

        void walk(RoundFacts facts, int row, long at) {
            Place to = place.go(facts, row, facts.enteredAt(row) < leftHere);
            leftHere = to == place ? Math.max(leftHere, facts.leftAt(row)) : facts.leftAt(row);
            until = Math.max(until, facts.leftAt(row) <= at ? facts.leftAt(row) : RoundFacts.OPEN);
            place = to;
        }

        void stop() {
            place.stop(application, since, until);
        }
    }

    /** A place on a way, and the applications that got no further. */
    static final class Place {

        private final @Nullable Place before;
        private final int process;
        private final int node;
        private final int label;
        private final Map<Long, Place> next = new HashMap<>();
        private final int depth;
        private final TreeSet<Integer> versions = new TreeSet<>();
        private final Minutes durations = new Minutes();
        private @Nullable Place lastNext;
        private int lastVersion = -1;
        private int count;
        private long eldest = Long.MAX_VALUE;

        private Place(@Nullable Place before, int process, int node, int label) {
            this.before = before;
            this.process = process;
            this.node = node;
            this.label = label;
            this.depth = before == null ? 0 : before.depth + 1;
        }

        /** @param beside whether the application is still here: several offices at one task are one place */
        private Place go(RoundFacts facts, int row, boolean beside) {
            int toProcess = facts.rootKey(row);
            int toNode = facts.rootNode(row);
            boolean called = facts.process(row) != toProcess || facts.node(row) != toNode;
            Place to = (called || beside) && toNode == node && toProcess == process
                    ? this
                    : next(toProcess, toNode, facts.nodeName(row));
            to.under(facts.rootVersion(row));
            return to;
        }

        /** Mostly the next of one application is that of the one before. */
        private Place next(int toProcess, int toNode, int toLabel) {
            if (lastNext == null || lastNext.node != toNode || lastNext.process != toProcess) {
                lastNext = next.computeIfAbsent(
                        ((long) toProcess << Integer.SIZE) | toNode,
                        key -> new Place(this, toProcess, toNode, toLabel));
            }
            return lastNext;
        }

        private void under(int version) {
            if (version != lastVersion) {
                versions.add(version);
                lastVersion = version;
            }
        }

        private void stop(long application, long since, long until) {
            count++;
            eldest = Math.min(eldest, application);
            if (until != RoundFacts.OPEN) {
                durations.add((int) (Math.floorDiv(until, MINUTE) - Math.floorDiv(since, MINUTE)));
            }
        }

        private void collect(List<Place> ends) {
            if (count > 0) {
                ends.add(this);
            }
            next.values().forEach(place -> place.collect(ends));
        }

        /** The place before; null at the beginning. */
        @Nullable
        Place before() {
            return before == null || before.before == null ? null : before;
        }

        /** From the beginning to here. */
        List<Place> way() {
            List<Place> way = new ArrayList<>(depth);
            for (Place place = this; place != null; place = place.before()) {
                way.add(place);
            }
            Collections.reverse(way);
            return way;
        }

        int depth() {
            return depth;
        }

        /** The smallest id of the applications that got no further. */
        private long eldest() {
            return eldest;
        }

        /** Code of the programme's diagram. */
        int process() {
            return process;
        }

        /** Code of the node in it. */
        int node() {
            return node;
        }

        /** Code of what the node where an application stood was called. */
        int label() {
            return label;
        }

        /** Versions of the diagram under which applications were here. */
        List<Integer> versions() {
            return List.copyOf(versions);
        }

        /** Applications whose way ends, or has got, here. */
        int count() {
            return count;
        }

        /** Minutes of the clock from the first entering to the last leaving, of those that wait nowhere any more. */
        Minutes durations() {
            return durations;
        }
    }
}
