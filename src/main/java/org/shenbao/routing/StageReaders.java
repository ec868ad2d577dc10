package org.shenbao.routing;

import org.shenbao.application.DossierReaders;
import org.shenbao.application.ProjectApplication;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.springframework.stereotype.Component;

/** Officials read what came to their body: a department that was asked, a ministry's office that reviews. */
@Component
class StageReaders implements DossierReaders {

    private final StageStays stays;

    StageReaders(StageStays stays) {
        this.stays = stays;
    }

    @Override
    public boolean mayRead(Actor actor, ProjectApplication application) {
        return actor.has(Role.OFFICER)
                && actor.bodyCode()
                        .filter(body -> stays.handled(application.id(), body))
                        .isPresent();
    }
}
