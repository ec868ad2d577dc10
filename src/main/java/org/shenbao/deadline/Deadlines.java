package org.shenbao.deadline;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the deadlines did. */
@Service
public class Deadlines {

    private static final int MOST = 500;

    private final DeadlineMapper mapper;

    Deadlines(DeadlineMapper mapper) {
        this.mapper = mapper;
    }

    /** The ledger of firings of those rounds, newest first, at most 500 rows. */
    @Transactional(readOnly = true)
    public List<Firing> ledger(List<Long> rounds) {
        return rounds.isEmpty() ? List.of() : mapper.ledger(rounds, MOST);
    }
}
