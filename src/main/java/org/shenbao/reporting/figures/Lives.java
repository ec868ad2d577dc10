package org.shenbao.reporting.figures;

import java.util.Arrays;
import java.util.BitSet;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.RoundFacts;

/** Applications of a round from their first stay to their last, as they stood at an instant. */
final class Lives {

    private final long[] first;
    private final long[] last;
    private final long[] due;
    private final BitSet open = new BitSet();
    private final BitSet withOthers = new BitSet();

    private Lives(int applications) {
        first = new long[applications];
        last = new long[applications];
        due = new long[applications];
        Arrays.fill(first, Long.MAX_VALUE);
        Arrays.fill(due, RoundFacts.NONE);
    }

    /** @param slice what is asked for; of an application its latest stay by the instant says its version */
    static Lives of(Slice slice, long at) {
        Slice whole = slice.whole(at);
        RoundFacts facts = slice.facts();
        Lives lives = new Lives(facts.applications());
        for (int row = 0; row < facts.size(); row++) {
            if (facts.enteredAt(row) <= at && whole.has(row)) {
                lives.stay(facts, row, at);
            }
        }
        return lives;
    }

    /** Applications that came within the period and are what is asked for. */
    static BitSet came(Slice slice, Period period) {
        Lives lives = of(slice, period.at());
        BitSet came = new BitSet();
        for (int application = 0; application < lives.size(); application++) {
            came.set(application, lives.begun(application) && period.holds(lives.first(application)));
        }
        return came;
    }

    private void stay(RoundFacts facts, int row, long at) {
        int application = facts.applicationIndex(row);
        first[application] = Math.min(first[application], facts.enteredAt(row));
        if (facts.leftAt(row) <= at) {
            last[application] = Math.max(last[application], facts.leftAt(row));
            return;
        }
        open.set(application);
        if (facts.waitingOn(row) != Names.APPLICANT) {
            withOthers.set(application);
            due[application] = Math.min(due[application], facts.dueAt(row));
        }
    }

    int size() {
        return first.length;
    }

    boolean begun(int application) {
        return first[application] != Long.MAX_VALUE;
    }

    long first(int application) {
        return first[application];
    }

    /** When it left the last stage that it has left. */
    long last(int application) {
        return last[application];
    }

    boolean isOpen(int application) {
        return open.get(application);
    }

    /** Nobody but the applicant has it. */
    boolean isWithApplicant(int application) {
        return open.get(application) && !withOthers.get(application);
    }

    /** When an office or expert is to be done with it, the soonest; {@link RoundFacts#NONE} without. */
    long due(int application) {
        return due[application];
    }
}
