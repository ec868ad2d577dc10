package org.shenbao.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shenbao.application.DossierPage.Change;
import org.shenbao.application.DossierPage.CommitmentRow;
import org.shenbao.application.DossierPage.Eligibility;
import org.shenbao.application.DossierPage.ItemRow;
import org.shenbao.application.DossierPage.SupplementRow;
import org.shenbao.application.DossierPage.Verdict;
import org.shenbao.catalogue.Commitment;
import org.shenbao.catalogue.Condition;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Leaf;
import org.shenbao.identity.People;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays dossiers out for reading. The number of statements does not depend on what is in them. */
@Component
@Transactional(readOnly = true)
public class DossierPages {

    private final ApplicationAccess access;
    private final ApplicationMapper applications;
    private final DossierMapper dossiers;
    private final MaterialMapper materials;
    private final Supplements supplements;
    private final Summaries summaries;
    private final Readiness readiness;
    private final Leaves leaves;
    private final People people;

    DossierPages(
            ApplicationAccess access,
            ApplicationMapper applications,
            DossierMapper dossiers,
            MaterialMapper materials,
            Supplements supplements,
            Summaries summaries,
            Readiness readiness,
            Leaves leaves,
            People people) {
        this.access = access;
        this.applications = applications;
        this.dossiers = dossiers;
        this.materials = materials;
        this.supplements = supplements;
        this.summaries = summaries;
        this.readiness = readiness;
        this.leaves = leaves;
        this.people = people;
    }

    /**
     * The last sealed version, with what the supplement before it changed.
     *
     * @throws NotFound when nothing was submitted yet, or the caller may not see it
     */
    public DossierPage of(ApplicationId id) {
        ProjectApplication application = access.readable(id);
        Leaf leaf = leaves.of(application);
        List<DossierMapper.VersionRow> rows = dossiers.versions(id);
        if (rows.isEmpty()) {
            throw new NotFound("申报材料");
        }
        DossierMapper.VersionRow row = rows.get(rows.size() - 1);
        Dossier dossier = SealedContent.read(row);
        Optional<Dossier> before =
                rows.size() < 2 ? Optional.empty() : Optional.of(SealedContent.read(rows.get(rows.size() - 2)));
        List<Change> changes =
                before.map(b -> DossierChanges.between(leaf, b, dossier)).orElse(List.of());
        Set<String> changed = changes.stream().map(Change::key).collect(Collectors.toSet());
        Set<Long> known = new HashSet<>();
        before.ifPresent(b -> b.files().forEach(f -> known.add(f.id())));
        return new DossierPage(
                summaries.of(application),
                dossier.versionNo(),
                dossier.sealedAt(),
                dossier.sha256(),
                DossierLayout.parts(leaf, dossier.answers(), changed),
                new Eligibility(dossier.verdict(), verdicts(leaf, dossiers.verdicts(row.id()))),
                DossierLayout.materials(
                        readiness.slots(leaf, dossier.answers()),
                        dossier.files(),
                        changed,
                        f -> before.isPresent() && !known.contains(f.id())),
                commitments(leaf, dossier.commitments()),
                supplements(leaf, supplements.all(id)),
                changes);
    }

    /** The applicant's working copy, laid out as officials will read it. */
    public DossierPage preview(ApplicationId id) {
        ProjectApplication application = access.own(id);
        Leaf leaf = leaves.of(application);
        Map<String, Object> answers = Answers.parse(applications.answers(id));
        return new DossierPage(
                summaries.of(application),
                0,
                null,
                null,
                DossierLayout.parts(leaf, answers, Set.of()),
                null,
                DossierLayout.materials(
                        readiness.slots(leaf, answers),
                        materials.files(id).stream().map(MaterialFile::sealed).toList(),
                        Set.of(),
                        f -> false),
                commitments(
                        leaf,
                        materials.commitments(id).stream()
                                .map(SignedCommitment::sealed)
                                .toList()),
                List.of(),
                List.of());
    }

    private static List<Verdict> verdicts(Leaf leaf, List<SealedVerdict> sealed) {
        return sealed.stream()
                .map(v -> new Verdict(
                        v.conditionId(),
                        leaf.condition(v.conditionId()).map(Condition::noteZh).orElse("申报条件"),
                        v.severity(),
                        v.evaluator(),
                        v.verdict(),
                        v.declared(),
                        v.requiredText(),
                        v.actualText(),
                        v.clause(),
                        v.message()))
                .toList();
    }

    private static List<CommitmentRow> commitments(Leaf leaf, List<Dossier.SealedCommitment> signed) {
        List<CommitmentRow> rows = new ArrayList<>();
        for (Dossier.SealedCommitment s : signed) {
            leaf.commitment(s.key())
                    .ifPresent(c -> rows.add(new CommitmentRow(
                            c.key(),
                            c.titleZh(),
                            c.points().stream().map(Commitment.Point::noteZh).toList(),
                            s.signatory(),
                            s.signedAt())));
        }
        return rows;
    }

    private List<SupplementRow> supplements(Leaf leaf, List<SupplementRequest> requests) {
        Map<String, String> names = people.displayNames(
                requests.stream().map(SupplementRequest::requestedBy).collect(Collectors.toSet()));
        return requests.stream()
                .map(r -> new SupplementRow(
                        names.getOrDefault(r.requestedBy(), "经办人员"),
                        r.requestedAt(),
                        r.answeredAt(),
                        r.remark(),
                        items(leaf, r)))
                .toList();
    }

    static List<ItemRow> items(Leaf leaf, SupplementRequest request) {
        return request.items().stream()
                .map(i -> new ItemRow(i.kind(), i.target(), label(leaf, i), i.remark()))
                .toList();
    }

    private static String label(Leaf leaf, SupplementItem item) {
        return item.kind() == SupplementItem.Kind.FIELD
                ? leaf.field(item.target()).map(Field::labelZh).orElse("申报内容")
                : MaterialSlots.find(leaf, item.target())
                        .map(MaterialSlot::nameZh)
                        .orElse("申报材料");
    }
}
