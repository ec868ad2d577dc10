package org.shenbao.recommendation;

import org.shenbao.application.DossierReaders;
import org.shenbao.application.ProjectApplication;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.springframework.stereotype.Component;

/** The intake desk reads what has been sent to it: recommended applications of packages addressed to its body. */
@Component
class IntakeReaders implements DossierReaders {

    private final PackageMapper mapper;

    IntakeReaders(PackageMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean mayRead(Actor actor, ProjectApplication application) {
        return actor.has(Role.OFFICER)
                && mapper.itemOf(application.id())
                        .filter(PackageItem::recommended)
                        .flatMap(item -> mapper.find(item.packageId()))
                        .filter(found -> found.submittedAt() != null)
                        .filter(found -> actor.bodyCode()
                                .filter(found.intakeBody()::equals)
                                .isPresent())
                        .isPresent();
    }
}
