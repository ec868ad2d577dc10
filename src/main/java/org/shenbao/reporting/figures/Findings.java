package org.shenbao.reporting.figures;

import org.shenbao.reporting.RoundFacts;

/** What a list tells of one round, each thing known by its first row. */
interface Findings {

    RoundFacts facts();

    void each(Finder finder);

    ApplicationList.Hit hit(int first, int minutes);

    @FunctionalInterface
    interface Finder {
        void found(int first, int minutes);
    }
}
