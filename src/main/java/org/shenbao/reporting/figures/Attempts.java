package org.shenbao.reporting.figures;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Per group (a stage, an office, a district): which applications came, were decided, and were sent back from there. */
final class Attempts {

    private final int groups;
    private final int[] applications;
    private final int[] returns;
    private final int[] decided;
    private final int[] clean;

    Attempts(int groups) {
        this.groups = groups;
        this.applications = new int[groups];
        this.returns = new int[groups];
        this.decided = new int[groups];
        this.clean = new int[groups];
    }

    /**
     * Counts a round; applications are distinct within it, and an application belongs to one round.
     *
     * @param counts whether a row's pass counts, asked of its last row
     * @param group of a row, negative for none
     */
    void count(Passes passes, IntPredicate counts, Period period, IntUnaryOperator group) {
        BitSet[] came = sets();
        BitSet[] ended = sets();
        BitSet[] back = sets();
        for (int row = 0; row < passes.facts().size(); row++) {
            int last = passes.begins(row) ? passes.last(row) : Passes.NONE;
            if (last != Passes.NONE && counts.test(last)) {
                int of = group.applyAsInt(last);
                int application = passes.facts().applicationIndex(row);
                if (of >= 0 && period.holds(passes.facts().enteredAt(row))) {
                    came[of].set(application);
                }
                if (of >= 0 && passes.end(row) <= period.at()) {
                    ended[of].set(application);
                }
            }
            int sender = passes.sender(row);
            if (sender != Passes.NONE && counts.test(passes.last(sender))) {
                sentBack(passes, row, group.applyAsInt(sender), period, back);
            }
        }
        sum(came, ended, back);
    }

    private void sentBack(Passes passes, int row, int group, Period period, BitSet[] back) {
        long at = passes.facts().leftAt(passes.sender(row));
        if (group >= 0 && at <= period.at()) {
            back[group].set(passes.facts().applicationIndex(row));
            returns[group] += period.holds(at) ? 1 : 0;
        }
    }

    private void sum(BitSet[] came, BitSet[] ended, BitSet[] back) {
        for (int group = 0; group < groups; group++) {
            applications[group] += came[group].cardinality();
            BitSet known = ended[group];
            known.or(back[group]);
            known.and(came[group]);
            decided[group] += known.cardinality();
            known.andNot(back[group]);
            clean[group] += known.cardinality();
        }
    }

    private BitSet[] sets() {
        return Stream.generate(BitSet::new).limit(groups).toArray(BitSet[]::new);
    }

    /** 件, distinct, that came in the period. */
    int applications(int group) {
        return applications[group];
    }

    /** 次 in the period. */
    int returns(int group) {
        return returns[group];
    }

    /** 件 that came in the period and have a result. */
    int decided(int group) {
        return decided[group];
    }

    /** Of those: how many were never sent back from here. */
    @Nullable
    Double firstPass(int group) {
        return Share.percent(clean[group], decided[group]);
    }
}
