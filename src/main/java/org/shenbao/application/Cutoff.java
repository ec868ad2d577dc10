package org.shenbao.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.shenbao.catalogue.Rounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Guards the writes that a cut-off ends. The sweep of the deadline is the other guard; neither relies on the other. */
@Component
class Cutoff {

    private final Rounds rounds;
    private final Clock clock;

    Cutoff(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * Compares the clock now, under the row's lock, and again as the last thing before the transaction commits: what
     * takes too long to commit is late too.
     *
     * @throws SubmissionClosed at or after the round's first hard cut-off
     */
    void guard(long roundId) {
        guard(rounds.deadline(roundId));
    }

    /** The same for a supplement: it may come until the office has to send its recommendations on. */
    void guardSupplement(long roundId) {
        guard(rounds.recommendationDeadline(roundId));
    }

    private void guard(Optional<Instant> deadline) {
        deadline.ifPresent(cutoff -> {
            compare(cutoff);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    compare(cutoff);
                }
            });
        });
    }

    private void compare(Instant cutoff) {
        Instant now = clock.instant();
        if (!now.isBefore(cutoff)) {
            throw new SubmissionClosed(cutoff, now);
        }
    }
}
