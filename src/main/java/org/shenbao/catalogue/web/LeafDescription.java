package org.shenbao.catalogue.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Commitment;
import org.shenbao.catalogue.Condition;
import org.shenbao.catalogue.Evaluator;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Material;
import org.shenbao.catalogue.Predicate;
import org.shenbao.catalogue.Severity;

/** What a category asks for, as its guide shows it. */
record LeafDescription(
        String programme,
        String programmeTitle,
        String category,
        String name,
        List<String> path,
        boolean openForFiling,
        List<ConditionDescription> conditions,
        List<MaterialDescription> materials,
        List<CommitmentDescription> commitments,
        List<FieldDescription> fields) {

    static LeafDescription of(Leaf leaf) {
        return new LeafDescription(
                leaf.programme(),
                leaf.programmeTitleZh(),
                leaf.category(),
                leaf.nameZh(),
                leaf.pathZh(),
                leaf.openForFiling(),
                leaf.conditions().stream().map(ConditionDescription::of).toList(),
                leaf.materials().stream().map(MaterialDescription::of).toList(),
                leaf.commitments().stream().map(CommitmentDescription::of).toList(),
                leaf.answeredFields().map(FieldDescription::of).toList());
    }

    /**
     * One condition.
     *
     * @param clause where the notice says so
     * @param fields keys of the fields it looks at
     */
    record ConditionDescription(
            String id, Severity severity, Evaluator evaluator, String text, String clause, List<String> fields) {

        static ConditionDescription of(Condition condition) {
            Stream<Predicate> branches = Stream.concat(condition.anyOf().stream(), condition.allOf().stream());
            List<String> fields = Stream.concat(
                            Stream.ofNullable(condition.field()), branches.flatMap(ConditionDescription::fields))
                    .distinct()
                    .toList();
            return new ConditionDescription(
                    condition.id(),
                    condition.severity(),
                    condition.evaluator(),
                    condition.noteZh(),
                    condition.sourceRef(),
                    fields);
        }

        private static Stream<String> fields(Predicate predicate) {
            return Stream.concat(
                    Stream.ofNullable(predicate.field()),
                    Stream.concat(predicate.anyOf().stream(), predicate.allOf().stream())
                            .flatMap(ConditionDescription::fields));
        }
    }

    /** Where a material comes from: printed from the form, signed in the portal, or uploaded. */
    enum Source {
        FORM,
        COMMITMENT,
        UPLOAD
    }

    /** @param required false when only some applicants need it */
    record MaterialDescription(
            String id,
            int seq,
            String name,
            Source source,
            boolean required,
            List<String> contents,
            @Nullable String note) {

        static MaterialDescription of(Material material) {
            return new MaterialDescription(
                    material.id(),
                    material.seq(),
                    material.nameZh(),
                    source(material),
                    !material.isVoluntary() && material.requiredWhen() == null,
                    material.contentsZh(),
                    material.noteZh());
        }

        private static Source source(Material material) {
            if (!material.isUploaded()) {
                return Source.FORM;
            }
            return material.commitment() == null ? Source.UPLOAD : Source.COMMITMENT;
        }
    }

    record CommitmentDescription(String key, String title, List<String> paragraphs) {
        static CommitmentDescription of(Commitment commitment) {
            return new CommitmentDescription(
                    commitment.key(),
                    commitment.titleZh(),
                    commitment.points().stream().map(Commitment.Point::noteZh).toList());
        }
    }

    record FieldDescription(
            String key,
            String label,
            FieldType type,
            @Nullable String unit,
            boolean required,
            @Nullable String hint,
            List<Choice> options,
            List<FieldDescription> columns) {

        static FieldDescription of(Field field) {
            return new FieldDescription(
                    field.key(),
                    field.labelZh(),
                    field.type(),
                    field.unit(),
                    field.required(),
                    Optional.ofNullable(field.hintZh()).orElse(field.reasonZh()),
                    field.options().stream()
                            .map(o -> new Choice(o.value(), o.labelZh()))
                            .toList(),
                    field.columns().stream().map(FieldDescription::of).toList());
        }
    }

    record Choice(String value, String label) {}
}
