package org.shenbao.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.ProgrammeDefinition.Category;
import org.springframework.core.io.ClassPathResource;

/** Walks the category tree and puts every leaf together (rules 2.1 and 2.2 of the catalogue). */
final class LeafAssembly {

    private final ProgrammeDefinition definition;
    private final int yearsLater;
    private final Map<String, List<Option>> optionLists = new LinkedHashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();

    private LeafAssembly(ProgrammeDefinition definition, int yearsLater) {
        this.definition = definition;
        this.yearsLater = yearsLater;
        definition.codeLists().forEach(list -> optionLists.put(list.key(), list.values()));
        definition
                .jurisdictions()
                .forEach(list -> optionLists.put(
                        list.key(),
                        list.items().stream()
                                .map(area -> Option.of(area.code(), area.nameZh()))
                                .toList()));
    }

    static List<Leaf> of(ProgrammeDefinition definition, int yearsLater) {
        LeafAssembly assembly = new LeafAssembly(definition, yearsLater);
        definition.categories().forEach(root -> assembly.descend(List.of(root)));
        return List.copyOf(assembly.leaves);
    }

    private void descend(List<Category> path) {
        Category node = path.get(path.size() - 1);
        if (node.children().isEmpty()) {
            leaves.add(leaf(path));
        }
        for (Category child : node.children()) {
            descend(Stream.concat(path.stream(), Stream.of(child)).toList());
        }
    }

    private Leaf leaf(List<Category> path) {
        Category node = path.get(path.size() - 1);
        String programme = definition.programme().code();
        List<Form> forms = union(path, Category::forms, definition.forms(), Form::key).stream()
                .map(form -> FreeTexts.opened(form, this::withOptions))
                .toList();
        Map<String, Field> fields = fields(path, forms);
        List<Material> materials = union(path, Category::materials, definition.materials(), Material::id).stream()
                .sorted(Comparator.comparingInt(Material::seq))
                .toList();
        return new Leaf(
                programme,
                definition.programme().titleZh(),
                node.code(),
                path.stream().map(Category::code).toList(),
                node.nameZh(),
                path.stream().map(Category::code).toList(),
                path.stream().skip(1).map(Category::nameZh).toList(),
                union(path, Category::conditions, definition.conditions(), Condition::id),
                materials,
                forms,
                union(path, Category::commitments, definition.commitments(), Commitment::key),
                union(path, Category::scoringDimensions, definition.scoringDimensions(), ScoringDimension::id),
                nearest(path, Category::dossier, definition.dossiers(), DossierRules::key),
                nearest(path, Category::summaryTable, definition.summaryTables(), SummaryTable::key),
                fields,
                definition.derivedFields().stream()
                        .filter(derived -> fields.keySet().containsAll(derived.inputs()))
                        .collect(toMap(DerivedField::key, identity())),
                definition.milestones(),
                isOpen(programme, node.code()),
                yearsLater);
    }

    /** The path's lists, root first, each entry once. */
    private static <T> List<T> union(
            List<Category> path, Function<Category, List<String>> ids, List<T> all, Function<T, String> id) {
        Map<String, T> byId = all.stream().collect(toMap(id, identity()));
        return path.stream()
                .flatMap(node -> ids.apply(node).stream())
                .distinct()
                .map(key -> Objects.requireNonNull(byId.get(key), () -> "no entry " + key))
                .toList();
    }

    private static <T> T nearest(
            List<Category> path, Function<Category, @Nullable String> key, List<T> all, Function<T, String> id) {
        String nearest = path.stream()
                .map(key)
                .filter(Objects::nonNull)
                .reduce((outer, inner) -> inner)
                .orElseThrow();
        return all.stream().filter(t -> id.apply(t).equals(nearest)).findFirst().orElseThrow();
    }

    /** A form's fields first, then the supplementary ones that cover this leaf. */
    private Map<String, Field> fields(List<Category> path, List<Form> forms) {
        List<String> codes = path.stream().map(Category::code).toList();
        Map<String, Field> fields = new LinkedHashMap<>();
        Stream.concat(
                        forms.stream().flatMap(Form::allFields),
                        FreeTexts.opened(definition.supplementaryFields(), this::withOptions).stream()
                                .filter(f -> f.appliesTo().stream().anyMatch(codes::contains)))
                .forEach(f -> fields.putIfAbsent(f.key(), withOptions(f)));
        return Collections.unmodifiableMap(fields);
    }

    private Field withOptions(Field field) {
        if (field.optionsRef() == null) {
            return field;
        }
        List<Option> options = optionLists.get(field.optionsRef());
        return field.withOptions(Objects.requireNonNull(options, () -> "no option list " + field.optionsRef()));
    }

    private static boolean isOpen(String programme, String category) {
        return new ClassPathResource("dmn/" + programme + "/eligibility-" + category + ".dmn").exists()
                && new ClassPathResource("bpmn/" + programme + "/" + category + ".form").exists()
                && new ClassPathResource("bpmn/" + programme + "/" + programme + ".bpmn").exists();
    }
}
