package org.shenbao.catalogue;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.ProgrammeDefinition.Category;

/** The invariants of the catalogue (its README, 2.4), over every programme that comes with the product. */
class CatalogueInvariantsTest {

    private final List<ProgrammeDefinition> definitions = ProgrammeFiles.bundled();
    private final Programmes programmes = Programmes.bundled();

    private static Stream<Category> nodes(List<Category> categories) {
        return categories.stream().flatMap(c -> Stream.concat(Stream.of(c), nodes(c.children())));
    }

    private Stream<Leaf> leaves() {
        return programmes.all().stream().flatMap(p -> p.leaves().stream());
    }

    @Test
    void ids_are_unique() {
        List<String> ids = new ArrayList<>();
        definitions.forEach(d -> {
            d.conditions().forEach(c -> ids.add(c.id()));
            d.materials().forEach(m -> ids.add(m.id()));
            d.scoringDimensions().forEach(s -> ids.add(s.id()));
            d.forms().forEach(f -> ids.add(f.key()));
            d.commitments().forEach(c -> ids.add(c.key()));
            d.summaryTables().forEach(t -> ids.add(t.key()));
            d.dossiers().forEach(o -> ids.add(o.key()));
            d.bodies().forEach(b -> ids.add(b.code()));
            nodes(d.categories()).forEach(c -> ids.add(c.code()));
        });

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void references_resolve() {
        definitions.forEach(d -> {
            Set<String> categories = nodes(d.categories()).map(Category::code).collect(toSet());
            Set<String> bodies = d.bodies().stream()
                    .map(ProgrammeDefinition.BodyDefinition::code)
                    .collect(toSet());
            Set<String> milestones = d.milestones().stream().map(Milestone::key).collect(toSet());
            Set<String> stages = d.routing().stream().map(Stage::key).collect(toSet());

            Stream.of(
                            d.supplementaryFields().stream().map(Field::appliesTo),
                            d.forms().stream().map(Form::appliesTo),
                            d.commitments().stream().map(Commitment::appliesTo),
                            d.summaryTables().stream().map(SummaryTable::appliesTo))
                    .flatMap(Function.identity())
                    .forEach(codes -> assertThat(categories).containsAll(codes));
            assertThat(d.summaryTables()).allSatisfy(t -> {
                assertThat(bodies).contains(t.filledBy());
                assertThat(stages).contains(t.filledAt());
            });
            assertThat(bodies).contains(d.programme().issuingBody());
            assertThat(d.conditions()).allSatisfy(c -> {
                if (c.asOf() != null && !c.asOf().equals("submission")) {
                    assertThat(milestones).contains(c.asOf());
                }
            });
        });
        leaves().flatMap(leaf -> leaf.materials().stream().map(m -> Map.entry(leaf, m)))
                .forEach(entry -> {
                    Material material = entry.getValue();
                    if (material.templateForm() != null) {
                        assertThat(entry.getKey().form(material.templateForm())).isPresent();
                    }
                    if (material.commitment() != null) {
                        assertThat(entry.getKey().commitment(material.commitment()))
                                .isPresent();
                    }
                    if (material.formField() != null) {
                        assertThat(entry.getKey().field(material.formField()))
                                .as("the form's place for %s", material.id())
                                .isPresent();
                    }
                });
    }

    @Test
    void whatever_is_listed_is_reached_from_a_leaf_and_every_leaf_has_some_of_each() {
        definitions.forEach(d -> {
            List<Leaf> leaves = programmes.programme(d.programme().code()).leaves();
            assertThat(leaves).allSatisfy(leaf -> {
                assertThat(leaf.conditions()).isNotEmpty();
                assertThat(leaf.materials()).isNotEmpty();
                assertThat(leaf.forms()).isNotEmpty();
                assertThat(leaf.commitments()).isNotEmpty();
                assertThat(leaf.scoringDimensions()).isNotEmpty();
            });
            assertThat(reached(leaves, Leaf::conditions)).containsAll(d.conditions());
            assertThat(reached(leaves, Leaf::materials)).containsAll(d.materials());
            assertThat(reached(leaves, Leaf::forms))
                    .extracting(Form::key)
                    .containsAll(d.forms().stream().map(Form::key).toList());
            assertThat(reached(leaves, Leaf::commitments)).containsAll(d.commitments());
            assertThat(reached(leaves, Leaf::scoringDimensions)).containsAll(d.scoringDimensions());
        });
    }

    private static <T> Set<T> reached(List<Leaf> leaves, Function<Leaf, List<T>> list) {
        return leaves.stream().flatMap(leaf -> list.apply(leaf).stream()).collect(toSet());
    }

    @Test
    void every_field_that_a_condition_names_resolves_to_a_type_that_fits_its_operator() {
        leaves().forEach(leaf -> leaf.conditions().forEach(condition -> {
            check(leaf, condition.id(), condition.field(), condition.op(), condition.value());
            check(leaf, condition.id(), condition.appliesWhen());
            condition.anyOf().forEach(branch -> check(leaf, condition.id(), branch));
            condition.allOf().forEach(branch -> check(leaf, condition.id(), branch));
        }));
        leaves().forEach(leaf -> leaf.fields().values().forEach(field -> {
            check(leaf, field.key(), field.requiredWhen());
            check(leaf, field.key(), field.visibleWhen());
        }));
    }

    private void check(Leaf leaf, String where, Predicate predicate) {
        if (predicate != null) {
            check(leaf, where, predicate.field(), predicate.op(), predicate.value());
            predicate.anyOf().forEach(branch -> check(leaf, where, branch));
            predicate.allOf().forEach(branch -> check(leaf, where, branch));
        }
    }

    private void check(Leaf leaf, String where, String path, Op op, Object value) {
        if (path == null) {
            return;
        }
        if (path.equals("category")) {
            assertThat(op).as(where).isEqualTo(Op.UNDER_ANY);
            return;
        }
        if (leaf.derivedFields().containsKey(path)) {
            assertThat(op).as(where).isIn(Op.GE, Op.LE, Op.COUNT_GE, Op.COUNT_LE);
            return;
        }
        FieldPath place = FieldPath.parse(path);
        Optional<Field> field = place.resolve(leaf);
        assertThat(field).as("%s of %s in %s", path, where, leaf.category()).isPresent();
        if (op == Op.EVERY_GE) {
            assertThat(place.isEveryRow()).as(where).isTrue();
            assertThat(field.get().type().isNumber()).as(where).isTrue();
            return;
        }
        assertThat(types(op)).as(where).contains(field.get().type());
        if (field.get().type() == FieldType.ENUM && value != null) {
            Collection<?> values = value instanceof Collection<?> several ? several : List.of(value);
            assertThat(field.get().options().stream().map(Option::value).toList())
                    .as(where)
                    .containsAll(values.stream().map(String::valueOf).toList());
        }
    }

    private static Set<FieldType> types(Op op) {
        return switch (op) {
            case IS_TRUE, IS_FALSE -> Set.of(FieldType.BOOLEAN);
            case GE, LE ->
                Set.of(
                        FieldType.INTEGER,
                        FieldType.DECIMAL,
                        FieldType.PERCENT,
                        FieldType.MONEY_WAN,
                        FieldType.MONEY_YUAN);
            case EQ, IN -> Set.of(FieldType.ENUM, FieldType.TEXT);
            case AGE_YEARS_GE -> Set.of(FieldType.DATE);
            case COUNT_GE, COUNT_LE, CONTAINS_ALL, CONTAINS_ANY -> Set.of(FieldType.MULTI_ENUM, FieldType.TABLE);
            case PRESENT -> Set.of(FieldType.values());
            case EVERY_GE, UNDER_ANY -> Set.of();
        };
    }

    @Test
    void a_key_has_one_type_within_a_form_and_that_of_the_shared_list() {
        Map<String, String> shared = new HashMap<>();
        ProgrammeFiles.read("programmes/common.yaml", JsonNode.class)
                .path("fields")
                .forEach(f -> shared.put(f.path("key").asText(), f.path("type").asText()));

        definitions.stream().flatMap(d -> d.forms().stream()).forEach(form -> {
            Map<String, Set<FieldType>> types = form.allFields()
                    .collect(toMap(
                            Field::key,
                            f -> Set.of(f.type()),
                            (a, b) -> Stream.of(a, b).flatMap(Set::stream).collect(toSet())));
            assertThat(types)
                    .allSatisfy((key, found) -> assertThat(found).as(key).hasSize(1));
            form.allFields()
                    .filter(f -> !"null".equals(shared.getOrDefault(f.key(), "null")))
                    .forEach(f -> assertThat(
                                    f.type().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .as(f.key())
                            .isEqualTo(shared.get(f.key())));
        });
    }

    @Test
    void every_stage_is_reached_from_the_first() {
        definitions.forEach(d -> {
            Map<String, Stage> stages = d.routing().stream().collect(toMap(Stage::key, s -> s));
            Set<String> reached = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(d.routing().get(0).key()));
            while (!open.isEmpty()) {
                String stage = open.pop();
                if (!stage.equals("END") && reached.add(stage)) {
                    Objects.requireNonNull(stages.get(stage), stage).outcomes().forEach(o -> open.push(o.next()));
                }
            }
            assertThat(reached).isEqualTo(stages.keySet());
        });
    }

    @Test
    void printed_days_and_weekdays_agree_with_their_instants() {
        definitions.stream().flatMap(d -> d.milestones().stream()).forEach(m -> {
            if (m.instant() != null && m.monthDay() != null) {
                assertThat(MonthDay.from(m.instant())).isEqualTo(m.monthDay());
            }
            if (m.instant() != null && m.weekdayZh() != null) {
                assertThat(m.instant().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA))
                        .isEqualTo(m.weekdayZh());
            }
        });
    }

    @Test
    void no_notice_gives_weights() {
        assertThat(definitions.stream().flatMap(d -> d.scoringDimensions().stream()))
                .allSatisfy(s -> assertThat(s.weight()).isNull());
    }
}
