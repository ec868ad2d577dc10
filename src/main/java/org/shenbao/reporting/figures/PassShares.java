package org.shenbao.reporting.figures;

import java.util.function.IntUnaryOperator;

/**
 * Passes by whom their stays belong to: the stays of one group in a pass are its share of the pass. Where several offices work
 * side by side, each has its own.
 */
final class PassShares {

    private final Passes passes;
    private final IntUnaryOperator group;

    /** @param group of a row, negative for none */
    PassShares(Passes passes, IntUnaryOperator group) {
        this.passes = passes;
        this.group = group;
    }

    Passes passes() {
        return passes;
    }

    int group(int row) {
        return group.applyAsInt(row);
    }

    /** Each share of the pass by its first row. */
    void each(int first, Visitor visitor) {
        for (int row = first; row != Passes.NONE; row = passes.next(row)) {
            int own = group(row);
            if (own >= 0 && !occurs(own, first, row)) {
                visitor.visit(row, own);
            }
        }
    }

    private boolean occurs(int own, int first, int until) {
        for (int row = first; row != until; row = passes.next(row)) {
            if (group(row) == own) {
                return true;
            }
        }
        return false;
    }

    /** The next row of the same share, or {@link Passes#NONE}. */
    int next(int row) {
        int own = group(row);
        int next = passes.next(row);
        while (next != Passes.NONE && group(next) != own) {
            next = passes.next(next);
        }
        return next;
    }

    @FunctionalInterface
    interface Visitor {
        void visit(int row, int group);
    }
}
