package org.shenbao.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.catalogue.RoundMilestone;
import org.shenbao.catalogue.Rounds;
import org.springframework.stereotype.Component;

/** Until when a package may be submitted: the milestone of the stage that it ends, by the server's clock. */
@Component
public class SubmissionDeadline {

    private final Rounds rounds;
    private final Responsibilities responsibilities;
    private final Clock clock;

    SubmissionDeadline(Rounds rounds, Responsibilities responsibilities, Clock clock) {
        this.rounds = rounds;
        this.responsibilities = responsibilities;
        this.clock = clock;
    }

    /** First instant at which the package is late; empty while the round has no date for it. */
    public Optional<Instant> of(RecommendationPackage found) {
        String programme = rounds.get(found.roundId()).programme();
        return responsibilities
                .milestone(programme, found.stage())
                .flatMap(key -> rounds.milestones(found.roundId()).stream()
                        .filter(m -> m.key().equals(key))
                        .findFirst()
                        .map(RoundMilestone::passesAt));
    }

    /** Whether the arrival counts, not the dispatch (以送达时间为准，逾期不予受理). */
    boolean isJudgedByArrival(RecommendationPackage found) {
        String programme = rounds.get(found.roundId()).programme();
        return responsibilities.isJudgedByArrival(programme, found.stage());
    }

    /**
     * Now, if that is not too late.
     *
     * @throws PackageLate at the deadline and after it
     */
    Instant nowBefore(RecommendationPackage found) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        of(found).filter(deadline -> !now.isBefore(deadline)).ifPresent(deadline -> {
            throw new PackageLate(deadline);
        });
        return now;
    }
}
