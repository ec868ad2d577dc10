package org.shenbao.audit;

import org.shenbao.support.CurrentActor;
import org.shenbao.support.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the trail to the audit administrator, and to nobody else. */
@Component
public class AuditReader {

    /** Key of the role; the module that keeps roles stands above this one. */
    static final String AUDIT_ADMIN = "audit-admin";

    private final AuditMapper mapper;
    private final AuditVerifier verifier;
    private final CurrentActor actors;

    AuditReader(AuditMapper mapper, AuditVerifier verifier, CurrentActor actors) {
        this.mapper = mapper;
        this.verifier = verifier;
        this.actors = actors;
    }

    /**
     * Newest first.
     *
     * @param page from 1
     */
    @Transactional(readOnly = true)
    public Page<AuditRow> search(AuditFilter filter, int page, int size) {
        actors.require(AUDIT_ADMIN);
        return new Page<>(mapper.search(filter, (page - 1L) * size, size), mapper.count(filter));
    }

    /** Replays one chain. */
    public Verification verify(String subjectType, String subjectId) {
        actors.require(AUDIT_ADMIN);
        return verifier.verify(subjectType + ":" + subjectId);
    }

    /** Replays everything. */
    public Verification verifyAll() {
        actors.require(AUDIT_ADMIN);
        return verifier.verifyAll();
    }
}
