package org.shenbao.paper;

import org.jspecify.annotations.Nullable;
import org.shenbao.application.ProjectApplication;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.identity.Role;
import org.shenbao.support.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who took a dossier out of the system; the applicant's own are nobody's business. */
@Component
@Transactional
class Downloads {

    private final CurrentActor actors;
    private final AuditTrail audit;

    Downloads(CurrentActor actors, AuditTrail audit) {
        this.actors = actors;
        this.audit = audit;
    }

    void record(ProjectApplication application, String what, @Nullable String sha256) {
        if (!actors.get().has(Role.APPLICANT)) {
            audit.record(
                    AuditEntry.of("paper.downloaded", "application", application.id(), new Download(what, sha256)));
        }
    }

    private record Download(String what, @Nullable String sha256) {}
}
