package org.shenbao.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.WorkingCopy.OpenSupplement;
import org.shenbao.application.WorkingCopy.Promise;
import org.shenbao.application.WorkingCopy.Slot;
import org.shenbao.catalogue.Commitment;
import org.shenbao.catalogue.Leaf;
import org.shenbao.decision.Decisions;
import org.shenbao.decision.Evaluation;
import org.shenbao.decision.EvaluationContext;
import org.shenbao.identity.People;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows applicants their own work. */
@Component
@Transactional(readOnly = true)
public class WorkingCopies {

    private final ApplicationAccess access;
    private final ApplicationMapper applications;
    private final DossierMapper dossiers;
    private final MaterialMapper materials;
    private final Supplements supplements;
    private final Summaries summaries;
    private final Readiness readiness;
    private final Leaves leaves;
    private final Decisions decisions;
    private final People people;
    private final Clock clock;

    WorkingCopies(
            ApplicationAccess access,
            ApplicationMapper applications,
            DossierMapper dossiers,
            MaterialMapper materials,
            Supplements supplements,
            Summaries summaries,
            Readiness readiness,
            Leaves leaves,
            Decisions decisions,
            People people,
            Clock clock) {
        this.access = access;
        this.applications = applications;
        this.dossiers = dossiers;
        this.materials = materials;
        this.supplements = supplements;
        this.summaries = summaries;
        this.readiness = readiness;
        this.leaves = leaves;
        this.decisions = decisions;
        this.people = people;
        this.clock = clock;
    }

    /** @throws org.shenbao.support.NotFound when it is not the caller's */
    public WorkingCopy of(ApplicationId id) {
        ProjectApplication application = access.own(id);
        Leaf leaf = leaves.of(application);
        Map<String, Object> answers = Answers.parse(applications.answers(id));
        SupplementRequest open =
                application.isSubmitted() ? supplements.open(id).orElse(null) : null;
        ApplicationSummary summary = summaries.of(application);
        return new WorkingCopy(
                summary,
                application.version(),
                application.isOpenToApplicant(),
                application.isSubmitted() && application.isRunning() && application.recommendedAt() == null,
                answers,
                Completeness.of(leaf, answers),
                slots(application, leaf, answers, open),
                promises(leaf, answers, materials.commitments(id)),
                open == null ? null : supplement(leaf, open, summary),
                dossiers.receipt(id).orElse(null));
    }

    /** Eligibility of what is typed so far; nothing is stored. */
    public Evaluation selfCheck(ApplicationId id) {
        ProjectApplication application = access.own(id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        return decisions.evaluate(
                leaves.of(application), Answers.parse(applications.answers(id)), EvaluationContext.selfCheck(today));
    }

    private List<Slot> slots(
            ProjectApplication application, Leaf leaf, Map<String, Object> answers, @Nullable SupplementRequest open) {
        List<MaterialFile> files = materials.files(application.id());
        return readiness.slots(leaf, answers).stream()
                .map(slot -> new Slot(
                        slot.id(),
                        slot.seq(),
                        slot.nameZh(),
                        slot.source(),
                        slot.required(),
                        slot.takesFiles()
                                && application.isOpenToApplicant()
                                && (open == null || open.materials().contains(slot.id())),
                        slot.contentsZh(),
                        slot.noteZh(),
                        slot.commitment(),
                        files.stream()
                                .filter(f -> f.materialId().equals(slot.id()))
                                .toList()))
                .toList();
    }

    private static List<Promise> promises(Leaf leaf, Map<String, Object> answers, List<SignedCommitment> signed) {
        return Readiness.commitments(leaf, answers).stream()
                .map(c -> promise(
                        c,
                        signed.stream()
                                .filter(s -> s.key().equals(c.key()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static Promise promise(Commitment commitment, @Nullable SignedCommitment signed) {
        return new Promise(
                commitment.key(),
                commitment.titleZh(),
                commitment.annexZh(),
                commitment.points().stream().map(Commitment.Point::noteZh).toList(),
                signed != null,
                signed == null ? null : signed.signatory(),
                signed == null ? null : signed.signedAt());
    }

    private OpenSupplement supplement(Leaf leaf, SupplementRequest open, ApplicationSummary summary) {
        return new OpenSupplement(
                open.requestedAt(),
                people.displayName(open.requestedBy()),
                open.remark(),
                summary.recommended() ? null : summary.deadline(),
                DossierPages.items(leaf, open));
    }
}
