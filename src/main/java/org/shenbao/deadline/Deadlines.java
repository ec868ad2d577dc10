package org.shenbao.deadline;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the deadlines did. */
@Service
public class Deadlines {

    private static final int MOST = 500;

    /** Later than anything fires, and still an instant to every database. */
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final DeadlineMapper mapper;

    Deadlines(DeadlineMapper mapper) {
        this.mapper = mapper;
    }

    /** The ledger of firings of those rounds, newest first, at most 500 rows. */
    @Transactional(readOnly = true)
    public List<Firing> ledger(List<Long> rounds) {
        return ledger(rounds, Instant.EPOCH, END);
    }

    /**
     * Firings from one instant up to another, newest first, at most 500 rows.
     *
     * @param until exclusive
     */
    @Transactional(readOnly = true)
    public List<Firing> ledger(List<Long> rounds, Instant from, Instant until) {
        return rounds.isEmpty() ? List.of() : mapper.ledger(rounds, from, until, MOST);
    }
}
