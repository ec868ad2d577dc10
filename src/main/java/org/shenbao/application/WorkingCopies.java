package org.shenbao.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.WorkingCopy.Slot;
import org.shenbao.catalogue.Leaf;
import org.shenbao.decision.Decisions;
import org.shenbao.decision.Evaluation;
import org.shenbao.decision.EvaluationContext;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows applicants their own work. */
@Component
@Transactional(readOnly = true)
public class WorkingCopies {

    private final ApplicationAccess access;
    private final ApplicationMapper applications;
    private final MaterialMapper materials;
    private final Supplements supplements;
    private final Summaries summaries;
    private final DossierPages pages;
    private final Readiness readiness;
    private final Leaves leaves;
    private final Decisions decisions;
    private final Clock clock;

    WorkingCopies(
            ApplicationAccess access,
            ApplicationMapper applications,
            MaterialMapper materials,
            Supplements supplements,
            Summaries summaries,
            DossierPages pages,
            Readiness readiness,
            Leaves leaves,
            Decisions decisions,
            Clock clock) {
        this.access = access;
        this.applications = applications;
        this.materials = materials;
        this.supplements = supplements;
        this.summaries = summaries;
        this.pages = pages;
        this.readiness = readiness;
        this.leaves = leaves;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** @throws org.shenbao.support.NotFound when it is not the caller's */
    public WorkingCopy of(ApplicationId id) {
        ProjectApplication application = access.own(id);
        Leaf leaf = leaves.of(application);
        Map<String, Object> answers = Answers.parse(applications.answers(id));
        SupplementRequest open =
                application.isSubmitted() ? supplements.open(id).orElse(null) : null;
        List<MaterialFile> files = materials.files(id);
        List<SignedCommitment> signed = materials.commitments(id);
        return new WorkingCopy(
                summaries.of(application),
                application.version(),
                application.isOpenToApplicant(),
                application.isSubmitted() && application.isRunning() && application.recommendedAt() == null,
                readiness.faults(application, leaf, answers, files, signed).isEmpty(),
                answers,
                Completeness.of(leaf, answers).sections(),
                slots(application, leaf, answers, open, files),
                DossierPages.commitments(
                        leaf,
                        answers,
                        signed.stream().map(SignedCommitment::sealed).toList()),
                open == null ? null : pages.supplements(leaf, List.of(open)).get(0));
    }

    /** Eligibility of what is typed so far; nothing is stored. */
    public Evaluation selfCheck(ApplicationId id) {
        ProjectApplication application = access.own(id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        return decisions.evaluate(
                leaves.of(application), Answers.parse(applications.answers(id)), EvaluationContext.selfCheck(today));
    }

    private List<Slot> slots(
            ProjectApplication application,
            Leaf leaf,
            Map<String, Object> answers,
            @Nullable SupplementRequest open,
            List<MaterialFile> files) {
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
}
