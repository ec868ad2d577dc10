package org.shenbao.modelling.impact;

import java.util.List;
import org.shenbao.application.Submission;
import org.shenbao.modelling.impact.ImpactItem.Difference;

/** Puts the same submissions to two tables. Threads share it. */
interface Replay {

    /** One for each submission, in their order. */
    List<Comparison> compare(List<Submission> page);

    /**
     * @param changed whether what the table decides as a whole comes out differently
     * @param differences its parts that do
     */
    record Comparison(boolean changed, String from, String to, String rule, List<Difference> differences) {

        static final Comparison SAME = new Comparison(false, "", "", "", List.of());
    }
}
