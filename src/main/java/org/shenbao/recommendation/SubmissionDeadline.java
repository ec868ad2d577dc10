package org.shenbao.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.shenbao.catalogue.Rounds;
import org.springframework.stereotype.Component;

/** Until when districts may submit: the first hard cut-off of the round, by the server's clock. */
@Component
class SubmissionDeadline {

    private final Rounds rounds;
    private final Clock clock;

    SubmissionDeadline(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    Optional<Instant> of(long roundId) {
        return rounds.deadline(roundId);
    }

    /**
     * Now, if that is not too late.
     *
     * @throws PackageLate at the deadline and after it
     */
    Instant nowBefore(long roundId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        of(roundId).filter(deadline -> !now.isBefore(deadline)).ifPresent(deadline -> {
            throw new PackageLate(deadline);
        });
        return now;
    }
}
