package org.shenbao.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an application is filed for: a category without children, with its own lists and those of its ancestors (root
 * first), every list in the order of the notice and materials in the order of the dossier.
 *
 * @param programme code of the programme, such as {@code qingdao-2020}
 * @param category code of the leaf, such as {@code qd-integration}
 * @param lineage codes from the root to the leaf
 * @param nameZh name of the leaf
 * @param path codes from the root to the leaf
 * @param pathZh names from below the root to the leaf
 * @param fields every datum a form, a rule or the routing knows, by key; options are filled in
 * @param derivedFields computed figures by key
 * @param yearsLater how many years after the notice this leaf is printed
 * @param openForFiling whether the product holds its eligibility decision, its application form and its route
 */
public record Leaf(
        String programme,
        String programmeTitleZh,
        String category,
        List<String> lineage,
        String nameZh,
        List<String> path,
        List<String> pathZh,
        List<Condition> conditions,
        List<Material> materials,
        List<Form> forms,
        List<Commitment> commitments,
        List<ScoringDimension> scoringDimensions,
        DossierRules dossier,
        SummaryTable summaryTable,
        Map<String, Field> fields,
        Map<String, DerivedField> derivedFields,
        List<Milestone> milestones,
        boolean openForFiling,
        int yearsLater) {

    /** A text of the notice's year as this leaf's year prints it. */
    public String inItsYear(String text) {
        return Years.shift(text, yearsLater);
    }

    /** The choice of a category field that this leaf stands for: its own code, or that of a node above it. */
    public Optional<Option> ownOption(Field field) {
        return field.options().stream()
                .filter(option -> lineage.contains(option.value())
                        || field.appliesTo().stream().anyMatch(code -> lineage.contains(code + "-" + option.value())))
                .findFirst();
    }

    /** Whether it is this node of the category tree or lies below it. */
    public boolean isUnder(String node) {
        return path.contains(node);
    }

    public Optional<Field> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** What the applicant answers in the form, in the order of the forms. */
    public Stream<Field> answeredFields() {
        return fields.values().stream().filter(Field::isAnswered);
    }

    /** Uploads that a form asks for beside the materials: upload fields, and tables of papers. */
    public Stream<Field> fileFields() {
        Set<String> papers = materials.stream().map(Material::formField).collect(Collectors.toSet());
        return fields.values().stream()
                .filter(f -> !papers.contains(f.key()))
                .filter(f -> f.type() == FieldType.FILE
                        || f.columns().stream().anyMatch(column -> column.type() == FieldType.FILE));
    }

    public Optional<Condition> condition(String id) {
        return conditions.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<Material> material(String id) {
        return materials.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    public Optional<Commitment> commitment(String key) {
        return commitments.stream().filter(c -> c.key().equals(key)).findFirst();
    }

    /** The printed form of this key. */
    public Optional<Form> form(String key) {
        return forms.stream().filter(f -> f.key().equals(key)).findFirst();
    }
}
