package org.shenbao.review;

import org.shenbao.application.DossierReaders;
import org.shenbao.application.ProjectApplication;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.springframework.stereotype.Component;

/** An expert reads the dossiers assigned to the expert while the panel is at work, and no other. */
@Component
class AssignedDossiers implements DossierReaders {

    private final ScorecardMapper scorecards;

    AssignedDossiers(ScorecardMapper scorecards) {
        this.scorecards = scorecards;
    }

    @Override
    public boolean mayRead(Actor actor, ProjectApplication application) {
        return actor.has(Role.EXPERT) && scorecards.mayRead(application.id(), actor.username());
    }
}
