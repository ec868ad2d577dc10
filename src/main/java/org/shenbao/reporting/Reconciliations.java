package org.shenbao.reporting;

import java.util.List;
import java.util.Set;

/** Proves the facts: the stays rebuilt from the engine's history against {@code stage_stay}. */
public interface Reconciliations {

    /** Every application. */
    Reconciled all();

    /** Applications that come from these bodies. */
    Reconciled of(Set<String> districts);

    /** One application. */
    Reconciled of(long applicationId);

    /**
     * @param stays rows of {@code stage_stay} that were compared
     * @param imported rows that no engine wrote: past rounds taken over from elsewhere
     * @param differing how many differences there are
     * @param differences the first of them
     */
    record Reconciled(long applications, long stays, long imported, long differing, List<StayDifference> differences) {

        public boolean agrees() {
            return differing == 0;
        }
    }

    /**
     * One value that is not the same.
     *
     * @param number the application's, its title while it has none
     * @param node label of the node
     * @param what Chinese name of the value
     * @param recorded in {@code stage_stay}
     * @param rebuilt from the engine's history
     */
    record StayDifference(
            long applicationId, String number, String node, String what, String recorded, String rebuilt) {}
}
