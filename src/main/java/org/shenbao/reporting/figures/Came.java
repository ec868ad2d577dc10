package org.shenbao.reporting.figures;

import java.util.Arrays;
import java.util.BitSet;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;

/** The applications that came within a question's period, of those that its reader may see. */
public final class Came {

    private Came() {}

    /** Their ids, ascending. */
    public static long[] within(RoundFacts facts, ReportQuestion question) {
        BitSet wanted = Lives.came(Slice.of(facts, question), Period.of(question));
        long[] ids = new long[wanted.cardinality()];
        int found = 0;
        for (int row = 0; found < ids.length; row++) {
            int application = facts.applicationIndex(row);
            if (wanted.get(application)) {
                wanted.clear(application);
                ids[found++] = facts.application(row);
            }
        }
        Arrays.sort(ids);
        return ids;
    }
}
