package org.shenbao.reporting.figures;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.shenbao.reporting.RoundFacts;

/**
 * The stays of a round as one diagram shows them: an application's stays one after the other at the same node are one visit
 * to it. A stay in a called process is at the call activity in the caller's diagram and at its own node in the called one.
 */
final class Visits {

    private final RoundFacts facts;
    private final IntUnaryOperator nodes;
    private final int[] next;
    private final int[] last;

    private Visits(RoundFacts facts, IntUnaryOperator nodes) {
        this.facts = facts;
        this.nodes = nodes;
        this.next = new int[facts.size()];
        this.last = new int[facts.size()];
        Arrays.fill(next, Passes.NONE);
    }

    /** @param nodes code of a row's node in the diagram, negative when the diagram does not show the row */
    static Visits of(RoundFacts facts, IntUnaryOperator nodes) {
        Visits visits = new Visits(facts, nodes);
        visits.join();
        return visits;
    }

    /** Afterwards {@code last} of a visit's first row is its last row, and negative at every other row. */
    private void join() {
        int[] first = new int[facts.size()];
        for (int row = 0; row < facts.size(); row++) {
            int before = facts.previous(row);
            int node = nodes.applyAsInt(row);
            first[row] = row;
            last[row] = node < 0 ? Passes.NONE : row;
            if (node >= 0 && before != Passes.NONE && nodes.applyAsInt(before) == node) {
                next[before] = row;
                first[row] = first[before];
                last[first[row]] = row;
                last[row] = Passes.NONE;
            }
        }
    }

    /**
     * Code of a row's node in the diagram.
     *
     * @param process code of the diagram, negative when it does not occur
     * @param version of the diagram, negative for all
     */
    static IntUnaryOperator in(RoundFacts facts, int process, int version) {
        return row -> {
            if (facts.rootKey(row) == process) {
                return version < 0 || facts.rootVersion(row) == version ? facts.rootNode(row) : Passes.NONE;
            }
            boolean drawn = facts.process(row) == process && (version < 0 || facts.version(row) == version);
            return drawn ? facts.node(row) : Passes.NONE;
        };
    }

    void each(Visitor visitor) {
        for (int row = 0; row < last.length; row++) {
            if (last[row] != Passes.NONE) {
                visitor.visit(row, last[row], nodes.applyAsInt(row));
            }
        }
    }

    int next(int row) {
        return next[row];
    }

    /** When the last of its stays ended. */
    long left(int first) {
        long left = Long.MIN_VALUE;
        for (int row = first; row != Passes.NONE; row = next[row]) {
            left = Math.max(left, facts.leftAt(row));
        }
        return left;
    }

    @FunctionalInterface
    interface Visitor {
        void visit(int first, int last, int node);
    }
}
