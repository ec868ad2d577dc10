package org.shenbao.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Leaf;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises signed for an application. */
@Service
@Transactional
public class Commitments {

    private static final int LONGEST_NAME = 60;

    private final MaterialMapper mapper;
    private final ApplicationMapper applications;
    private final ApplicationAccess access;
    private final Leaves leaves;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Clock clock;

    Commitments(
            MaterialMapper mapper,
            ApplicationMapper applications,
            ApplicationAccess access,
            Leaves leaves,
            CurrentActor actors,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.access = access;
        this.leaves = leaves;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Signs it, dated now by the server's clock. */
    public void sign(ApplicationId id, String key, String signatory) {
        ProjectApplication application = draft(id, key);
        String name = signatory.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw InvalidInput.of("signatory", "请填写签署人姓名，不超过 " + LONGEST_NAME + " 字。");
        }
        SignedCommitment signed =
                new SignedCommitment(application.id(), key, name, actors.get().username(), now());
        mapper.sign(signed);
        applications.touch(id, now());
        audit.record(AuditEntry.of("commitment.signed", "application", id, signed));
    }

    /** Takes a signature back while the application is a draft. */
    public void revoke(ApplicationId id, String key) {
        draft(id, key);
        if (mapper.unsign(id, key) > 0) {
            applications.touch(id, now());
            audit.record(AuditEntry.of("commitment.revoked", "application", id, key));
        }
    }

    private ProjectApplication draft(ApplicationId id, String key) {
        ProjectApplication application = access.lockOwn(id);
        if (application.isSubmitted() || !application.isRunning()) {
            throw NotOpenToApplicant.of(application);
        }
        Leaf leaf = leaves.of(application);
        if (leaf.commitment(key).isEmpty()) {
            throw new NotFound("承诺书");
        }
        return application;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
