package org.shenbao.award;

import java.math.BigDecimal;
import java.util.Objects;
import org.shenbao.catalogue.Rounds;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The ledger of a round's budget. Reserving is one conditional update: whoever comes second waits for the row's lock and
 * then sees what the first has left.
 */
@Component
class Budget {

    private final AwardMapper mapper;
    private final Rounds rounds;

    Budget(AwardMapper mapper, Rounds rounds) {
        this.mapper = mapper;
        this.rounds = rounds;
    }

    /** @throws BudgetExceeded when the amount does not fit */
    void reserve(long roundId, BigDecimal amountWan) {
        open(roundId);
        if (mapper.reserve(roundId, amountWan, rounds.get(roundId).budgetWan()) == 0) {
            throw new BudgetExceeded(amountWan, remaining(roundId));
        }
    }

    void release(long roundId, BigDecimal amountWan) {
        mapper.release(roundId, amountWan);
    }

    BigDecimal awarded(long roundId) {
        return Objects.requireNonNullElse(mapper.awarded(roundId), BigDecimal.ZERO);
    }

    BigDecimal remaining(long roundId) {
        return rounds.get(roundId).budgetWan().subtract(awarded(roundId));
    }

    private void open(long roundId) {
        if (mapper.awarded(roundId) != null) {
            return;
        }
        try {
            mapper.openLedger(roundId);
        } catch (DuplicateKeyException e) {
            // Another official opened the same ledger first: that one serves both.
            mapper.awarded(roundId);
        }
    }
}
