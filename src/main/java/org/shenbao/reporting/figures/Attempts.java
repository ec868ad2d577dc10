package org.shenbao.reporting.figures;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.RoundFacts;

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
     * @param counts whether a pass counts, asked of its last row
     */
    void count(PassShares shares, IntPredicate counts, Period period) {
        Passes passes = shares.passes();
        RoundFacts facts = passes.facts();
        BitSet[] came = sets();
        BitSet[] ended = sets();
        BitSet[] back = sets();
        for (int first = 0; first < facts.size(); first++) {
            if (passes.begins(first) && counts.test(passes.last(first))) {
                int application = facts.applicationIndex(first);
                boolean hasEnded = passes.end(first) <= period.at();
                shares.each(first, (row, group) -> {
                    if (period.holds(facts.enteredAt(row))) {
                        came[group].set(application);
                    }
                    if (hasEnded) {
                        ended[group].set(application);
                    }
                });
            }
            int sender = passes.sender(first);
            if (sender != Passes.NONE && counts.test(passes.last(sender))) {
                sentBack(facts, sender, shares.group(sender), period, back);
            }
        }
        sum(came, ended, back);
    }

    private void sentBack(RoundFacts facts, int sender, int group, Period period, BitSet[] back) {
        long at = facts.leftAt(sender);
        if (group >= 0 && at <= period.at()) {
            back[group].set(facts.applicationIndex(sender));
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

    /** The same for others to see. */
    @Nullable
    Double coarseFirstPass(int group) {
        return Share.coarse(clean[group], decided[group]);
    }
}
