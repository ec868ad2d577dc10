package org.shenbao.paper;

import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationAccess;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In how many copies an application is handed over, as its notice has it (青岛二 一式三份; 吉林 says nothing). */
@Component
@Transactional(readOnly = true)
public class RequiredCopies {

    private final ApplicationAccess access;
    private final Programmes programmes;

    RequiredCopies(ApplicationAccess access, Programmes programmes) {
        this.access = access;
        this.programmes = programmes;
    }

    /** @return absent when the notice does not say */
    public @Nullable Integer of(ApplicationId id) {
        ProjectApplication application = access.readable(id);
        return programmes
                .leaf(application.programme(), application.category())
                .dossier()
                .copies();
    }
}
