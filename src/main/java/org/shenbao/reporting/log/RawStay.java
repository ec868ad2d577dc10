package org.shenbao.reporting.log;

import org.shenbao.reporting.RoundFacts;

/** A row of the facts, copied while they stand still; codes of {@link org.shenbao.reporting.Names}. */
record RawStay(
        long application,
        long stay,
        int category,
        int district,
        int office,
        int place,
        int outcome,
        long entered,
        long left) {

    static RawStay of(RoundFacts facts, int row) {
        return new RawStay(
                facts.application(row),
                facts.id(row),
                facts.category(row),
                facts.district(row),
                facts.office(row),
                facts.place(row),
                facts.outcome(row),
                facts.enteredAt(row),
                facts.leftAt(row));
    }
}
