package org.shenbao.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Dossier.SealedCommitment;
import org.shenbao.application.Dossier.SealedFile;
import org.shenbao.application.PrintedDossier.Kind;
import org.shenbao.application.PrintedDossier.Part;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.catalogue.Commitment;
import org.shenbao.catalogue.Form;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Material;
import org.shenbao.catalogue.Rounds;
import org.shenbao.document.Paper;
import org.shenbao.support.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts dossiers on paper as their notice wants it: forms filled in, commitments, materials in order. */
@Component
@Transactional(readOnly = true)
public class PrintedDossiers {

    private final ApplicationAccess access;
    private final ApplicationMapper applications;
    private final MaterialMapper materials;
    private final Dossiers dossiers;
    private final Leaves leaves;
    private final Readiness readiness;
    private final Rounds rounds;
    private final Bodies bodies;
    private final ObjectProvider<StageOpinions> opinions;

    PrintedDossiers(
            ApplicationAccess access,
            ApplicationMapper applications,
            MaterialMapper materials,
            Dossiers dossiers,
            Leaves leaves,
            Readiness readiness,
            Rounds rounds,
            Bodies bodies,
            ObjectProvider<StageOpinions> opinions) {
        this.access = access;
        this.applications = applications;
        this.materials = materials;
        this.dossiers = dossiers;
        this.leaves = leaves;
        this.readiness = readiness;
        this.rounds = rounds;
        this.bodies = bodies;
        this.opinions = opinions;
    }

    /**
     * The forms as they stand: the last sealed version with what offices have said since, or the applicant's own draft.
     *
     * @throws NotFound when the caller may not see it
     */
    public PrintedDossier current(ApplicationId id) {
        ProjectApplication application = access.readable(id);
        return application.isSubmitted()
                ? sealed(application, dossiers.of(id), stage -> said(id, stage))
                : draft(application);
    }

    /**
     * A version as the applicant handed it in: the offices' blocks are blank, so its pages never change.
     *
     * @throws NotFound when nothing was submitted yet, or the caller may not see it
     */
    public PrintedDossier sealed(ApplicationId id) {
        return sealed(access.readable(id), dossiers.of(id), FormPaper.Opinions.NONE);
    }

    private Optional<StageOpinions.Given> said(ApplicationId id, @Nullable String stage) {
        return stage == null
                ? Optional.empty()
                : opinions.orderedStream()
                        .flatMap(o -> o.latest(id, stage).stream())
                        .findFirst();
    }

    private PrintedDossier sealed(ProjectApplication application, Dossier dossier, FormPaper.Opinions said) {
        return print(application, dossier, dossier.answers(), dossier.files(), dossier.commitments(), said);
    }

    private PrintedDossier draft(ProjectApplication application) {
        return print(
                application,
                null,
                Answers.parse(applications.answers(application.id())),
                materials.files(application.id()).stream()
                        .map(MaterialFile::sealed)
                        .toList(),
                materials.commitments(application.id()).stream()
                        .map(SignedCommitment::sealed)
                        .toList(),
                FormPaper.Opinions.NONE);
    }

    private PrintedDossier print(
            ProjectApplication application,
            @Nullable Dossier dossier,
            Map<String, Object> answers,
            List<SealedFile> files,
            List<SealedCommitment> signed,
            FormPaper.Opinions said) {
        Leaf leaf = leaves.of(application);
        Binding binding = new Binding(application, leaf, answers, files, signed, said);
        return new PrintedDossier(
                application,
                rounds.get(application.roundId()).subject(),
                leaf.nameZh(),
                bodies.find(application.districtBody()).map(Body::name).orElse("主管部门"),
                dossier,
                cover(leaf, answers),
                binding.parts(readiness.slots(leaf, answers)));
    }

    /** The lines of the form's cover that the applicant fills. */
    private static List<Paper.Fact> cover(Leaf leaf, Map<String, Object> answers) {
        return leaf.forms().stream()
                .flatMap(form -> form.cover().fields().stream())
                .filter(field -> field.isAnswered() && answers.get(field.key()) != null)
                .map(field -> new Paper.Fact(
                        field.labelZh(), FieldText.of(leaf.field(field.key()).orElse(field), answers.get(field.key()))))
                .distinct()
                .toList();
    }

    /** What is printed and what was uploaded, put in the order of the notice's list of materials. */
    private record Binding(
            ProjectApplication application,
            Leaf leaf,
            Map<String, Object> answers,
            List<SealedFile> files,
            List<SealedCommitment> signed,
            FormPaper.Opinions said) {

        List<Part> parts(List<MaterialSlot> slots) {
            Set<String> listed = leaf.materials().stream()
                    .flatMap(m -> Stream.of(m.templateForm(), m.commitment()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            List<Part> parts = new ArrayList<>();
            called().stream().filter(c -> !listed.contains(c.key())).forEach(c -> parts.add(commitment(c, List.of())));
            leaf.forms().stream().filter(f -> !listed.contains(f.key())).forEach(f -> parts.add(form(f, f.titleZh())));
            Set<String> printed = new HashSet<>();
            slots.forEach(slot -> add(slot, parts, printed));
            return parts;
        }

        private List<Commitment> called() {
            return Readiness.commitments(leaf, answers);
        }

        private void add(MaterialSlot slot, List<Part> parts, Set<String> printed) {
            Material material = leaf.material(slot.id()).orElse(null);
            String template = material == null || material.isUploaded() ? null : material.templateForm();
            List<SealedFile> own =
                    files.stream().filter(f -> f.materialId().equals(slot.id())).toList();
            if (template != null) {
                leaf.form(template).filter(f -> printed.add(f.key())).ifPresent(f -> parts.add(form(f, slot.nameZh())));
            } else if (slot.commitment() != null) {
                called().stream()
                        .filter(c -> c.key().equals(slot.commitment()))
                        .forEach(c -> parts.add(commitment(c, own)));
            } else if (slot.required() || !own.isEmpty()) {
                parts.add(new Part(Kind.MATERIAL, slot.nameZh(), null, own));
            }
        }

        private Part form(Form form, String title) {
            return new Part(Kind.FORM, title, FormPaper.of(form, leaf, answers, files, said), List.of());
        }

        private Part commitment(Commitment commitment, List<SealedFile> own) {
            SealedCommitment signature = signed.stream()
                    .filter(s -> s.key().equals(commitment.key()))
                    .findFirst()
                    .orElse(null);
            Paper paper = CommitmentPaper.of(commitment, application.orgName(), answers, signature);
            return new Part(Kind.COMMITMENT, commitment.titleZh(), paper, own);
        }
    }
}
