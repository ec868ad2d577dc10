package org.shenbao.reporting.figures;

import java.util.ArrayList;
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
 * branch from the root to where it came last. Several stays in a row within one call are one place. One pass over the
 * columns, whatever the number of applications.
 */
final class VariantTree {

    private final Place root = new Place(null, -1, -1, -1);

    /**
     * Adds a round's applications.
     *
     * @param wanted rows of the applications asked for
     * @param at milliseconds of the instant at which one looks: what is left later is not left yet
     */
    void add(RoundFacts facts, IntPredicate wanted, long at) {
        Place[] where = new Place[facts.applications()];
        long[] since = new long[where.length];
        long[] until = new long[where.length];
        for (int row = 0; row < facts.size(); row++) {
            if (wanted.test(row)) {
                int application = facts.applicationIndex(row);
                Place before = where[application];
                if (before == null) {
                    since[application] = facts.enteredAt(row);
                }
                where[application] = (before == null ? root : before).go(facts, row);
                until[application] =
                        Math.max(until[application], facts.leftAt(row) <= at ? facts.leftAt(row) : RoundFacts.OPEN);
            }
        }
        for (int application = 0; application < where.length; application++) {
            if (where[application] != null) {
                where[application].stop(since[application], until[application]);
            }
        }
    }

    /** Those that most applications took first. */
    List<Place> ends() {
        List<Place> ends = new ArrayList<>();
        root.collect(ends);
        ends.sort(Comparator.comparingInt(Place::count).reversed().thenComparing(Place::depth));
        return ends;
    }

    /** A place on a way, and the applications that got no further. */
    static final class Place {

        private final @Nullable Place before;
        private final int process;
        private final int node;
        private final int label;
        private final Map<Long, Place> next = new HashMap<>();
        private final TreeSet<Integer> versions = new TreeSet<>();
        private final List<Long> durations = new ArrayList<>();
        private int count;

        private Place(@Nullable Place before, int process, int node, int label) {
            this.before = before;
            this.process = process;
            this.node = node;
            this.label = label;
        }

        private Place go(RoundFacts facts, int row) {
            int toProcess = facts.rootKey(row);
            int toNode = facts.rootNode(row);
            boolean called = facts.process(row) != toProcess || facts.node(row) != toNode;
            Place to = called && toNode == node && toProcess == process
                    ? this
                    : next.computeIfAbsent(
                            ((long) toProcess << Integer.SIZE) | toNode,
                            key -> new Place(this, toProcess, toNode, facts.nodeName(row)));
            to.versions.add(facts.rootVersion(row));
            return to;
        }

        private void stop(long since, long until) {
            count++;
            if (until != RoundFacts.OPEN) {
                durations.add(until - since);
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
            List<Place> way = new ArrayList<>();
            for (Place place = this; place != null; place = place.before()) {
                way.add(0, place);
            }
            return way;
        }

        int depth() {
            return way().size();
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

        /** Milliseconds from the first entering to the last leaving, of those that wait nowhere any more. */
        long[] durations() {
            return durations.stream().mapToLong(Long::longValue).toArray();
        }
    }
}
