package org.shenbao.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Leaf;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Problem.FieldError;
import org.shenbao.support.StaleWrite;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing in, handing back and taking back: each one transaction, on the application's locked row. */
@Service
@Transactional
public class Submissions {

    private final ApplicationMapper mapper;
    private final DossierMapper dossiers;
    private final MaterialMapper materials;
    private final ApplicationAccess access;
    private final Leaves leaves;
    private final Readiness readiness;
    private final Sealing sealing;
    private final Numbering numbering;
    private final Supplements supplements;
    private final Cutoff cutoff;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    Submissions(
            ApplicationMapper mapper,
            DossierMapper dossiers,
            MaterialMapper materials,
            ApplicationAccess access,
            Leaves leaves,
            Readiness readiness,
            Sealing sealing,
            Numbering numbering,
            Supplements supplements,
            Cutoff cutoff,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.dossiers = dossiers;
        this.materials = materials;
        this.access = access;
        this.leaves = leaves;
        this.readiness = readiness;
        this.sealing = sealing;
        this.numbering = numbering;
        this.supplements = supplements;
        this.cutoff = cutoff;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hands a draft in.
     *
     * @param version version that the applicant looked at last; absent: whatever there is
     * @throws SubmissionClosed at or after the round's cut-off, by the server's clock
     * @throws InvalidInput naming everything that is missing or wrong
     * @throws NotOpenToApplicant when it was handed in already, or has ended
     * @throws StaleWrite when a colleague changed it since {@code version}
     */
    public Receipt submit(ApplicationId id, @Nullable Integer version) {
        ProjectApplication draft = access.lockOwn(id);
        if (draft.isSubmitted() || !draft.isRunning()) {
            throw NotOpenToApplicant.of(draft);
        }
        cutoff.guard(draft.roundId());
        Map<String, Object> answers = ready(draft, version);
        Instant at = now();
        Leaf leaf = leaves.of(draft);
        String number = numbering.next(draft);
        Receipt receipt = new Receipt(id, number, sealing.seal(draft, leaf, number, 1, answers, at), at);
        dossiers.insertReceipt(receipt);
        mapper.submit(id, number, draft.orgName(), draft.districtBody(), ProjectApplication.SUBMITTED, at);
        audit.record(AuditEntry.of("application.submitted", "application", id, receipt));
        events.publishEvent(new ApplicationSubmitted(id));
        return receipt;
    }

    /**
     * Hands a supplement back; only what was asked for can differ, because nothing else could be saved.
     *
     * @return digest of the new version of the dossier
     * @throws SubmissionClosed when the cut-off passed before it was recommended
     * @throws InvalidInput naming everything that is missing or wrong
     */
    public String handBack(ApplicationId id, @Nullable Integer version) {
        ProjectApplication application = access.lockOwn(id);
        SupplementRequest request = supplements.open(id).orElseThrow(() -> NotOpenToApplicant.of(application));
        if (!application.isOpenToApplicant() || application.number() == null) {
            throw NotOpenToApplicant.of(application);
        }
        if (application.recommendedAt() == null) {
            cutoff.guardSupplement(application.roundId());
        }
        Map<String, Object> answers = ready(application, version);
        int next = dossiers.versions(id).size() + 1;
        String sha256 = sealing.seal(application, leaves.of(application), application.number(), next, answers, now());
        supplements.answered(request);
        mapper.touch(id, now());
        audit.record(AuditEntry.of(
                "application.supplemented", "application", id, Map.of("dossierVersion", next, "sha256", sha256)));
        events.publishEvent(new ApplicationSupplemented(id));
        return sha256;
    }

    /**
     * Takes a submitted application back, before its district has recommended it.
     *
     * @throws NotOpenToApplicant when it is a draft, was recommended or has ended
     */
    public void withdraw(ApplicationId id, String reason) {
        ProjectApplication application = access.lockOwn(id);
        if (!application.isRunning()) {
            throw NotOpenToApplicant.of(application);
        }
        if (!application.isSubmitted() || application.recommendedAt() != null) {
            throw new NotOpenToApplicant(
                    application.isSubmitted() ? "申报已由主管部门推荐上报，不能再撤回；如需终止请联系主管部门。" : "申报尚未提交，无需撤回；可以直接删除草稿。");
        }
        if (reason.isBlank() || reason.length() > 500) {
            throw InvalidInput.of("reason", "请填写撤回原因，不超过 500 字。");
        }
        mapper.end(id, Outcome.WITHDRAWN.key(), reason.strip(), now());
        audit.record(AuditEntry.of("application.withdrawn", "application", id, Map.of("reason", reason)));
        events.publishEvent(new ApplicationWithdrawn(id));
    }

    private Map<String, Object> ready(ProjectApplication application, @Nullable Integer version) {
        if (version != null && version != application.version()) {
            throw new StaleWrite("申报草稿");
        }
        Map<String, Object> answers = Answers.parse(mapper.answers(application.id()));
        List<FieldError> faults = readiness.faults(
                application,
                leaves.of(application),
                answers,
                materials.files(application.id()),
                materials.commitments(application.id()));
        if (!faults.isEmpty()) {
            throw new InvalidInput("还有 " + faults.size() + " 处内容需要完善，申报未提交。", faults);
        }
        return answers;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
