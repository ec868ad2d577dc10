package org.shenbao.routing;

import java.util.Optional;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.StageOpinions;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.identity.Account;
import org.shenbao.identity.Accounts;
import org.shenbao.identity.People;
import org.springframework.stereotype.Component;

/** What offices said when they completed their tasks, for the opinion blocks of the printed forms. */
@Component
class RecordedOpinions implements StageOpinions {

    private final StageDecisions decisions;
    private final People people;
    private final Accounts accounts;
    private final Bodies bodies;

    RecordedOpinions(StageDecisions decisions, People people, Accounts accounts, Bodies bodies) {
        this.decisions = decisions;
        this.people = people;
        this.accounts = accounts;
        this.bodies = bodies;
    }

    @Override
    public Optional<Given> latest(ApplicationId id, String stage) {
        return decisions.latest(id, stage).map(this::given);
    }

    private Given given(StageDecision decision) {
        String opinion = decision.opinion();
        return new Given(
                opinion == null || opinion.isBlank() ? decision.outcomeLabel() : opinion,
                bodyOf(decision.actor()),
                people.displayName(decision.actor()),
                decision.decidedAt());
    }

    private String bodyOf(String username) {
        return accounts.find(username)
                .map(Account::bodyCode)
                .flatMap(bodies::find)
                .map(Body::name)
                .orElse("");
    }
}
