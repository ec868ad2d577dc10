package org.shenbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form-js schema of every leaf against the catalogue, both ways. */
class ApplicationFormTest {

    private static final Programmes PROGRAMMES = Programmes.bundled();
    private static final ApplicationForms FORMS = new ApplicationForms(PROGRAMMES, new ObjectMapper());

    static Stream<Leaf> leaves() {
        return PROGRAMMES.all().stream().flatMap(programme -> programme.leaves().stream());
    }

    private static Map<String, JsonNode> components(Leaf leaf) {
        Map<String, JsonNode> components = new LinkedHashMap<>();
        collect(FORMS.schema(leaf), "", components);
        return components;
    }

    private static void collect(JsonNode node, String path, Map<String, JsonNode> components) {
        for (JsonNode component : node.path("components")) {
            if (component.has("key")) {
                assertThat(components.put(path + component.path("key").asText(), component))
                        .as("only one component has key %s", component.path("key"))
                        .isNull();
            }
            String inner = component.has("path") ? component.path("path").asText() + "." : "";
            collect(component, path + inner, components);
        }
    }

    /** Paths that the catalogue wants answered: ranges have two ends, tables their columns. */
    private static Map<String, Field> wanted(Leaf leaf) {
        Map<String, Field> wanted = new LinkedHashMap<>();
        leaf.answeredFields().forEach(field -> {
            if (isRange(field)) {
                wanted.put(field.key() + ".start", field);
                wanted.put(field.key() + ".end", field);
            } else if (field.type() == FieldType.TABLE) {
                field.columns().stream()
                        .filter(Field::isAnswered)
                        .forEach(column -> wanted.put(field.key() + "." + column.key(), column));
            } else {
                wanted.put(field.key(), field);
            }
        });
        return wanted;
    }

    private static boolean isRange(Field field) {
        return field.type() == FieldType.MONTH_RANGE || field.type() == FieldType.DATE_RANGE;
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void the_form_asks_what_the_catalogue_asks_and_nothing_else(Leaf leaf) {
        Map<String, JsonNode> asked = components(leaf);
        asked.values()
                .removeIf(c -> c.path("type").asText().equals("expression")
                        || c.path("readonly").asBoolean(false));

        assertThat(asked.keySet())
                .containsExactlyInAnyOrderElementsOf(wanted(leaf).keySet());
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void labels_requirements_types_and_units_are_the_catalogues(Leaf leaf) {
        Map<String, JsonNode> asked = components(leaf);

        wanted(leaf).forEach((path, field) -> {
            JsonNode component = asked.get(path);
            assertThat(component.path("type").asText()).as(path).isIn(types(field.type()));
            assertThat(component.path("validate").path("required").asBoolean(false))
                    .as(path)
                    .isEqualTo(field.required());
            if (!isRange(field)) {
                assertThat(component
                                .path("label")
                                .asText(component.path("dateLabel").asText()))
                        .as(path)
                        .isEqualTo(field.labelZh());
                if (field.type().isNumber()) {
                    assertThat(component
                                    .path("appearance")
                                    .path("suffixAdorner")
                                    .asText(null))
                            .as(path)
                            .isEqualTo(field.unit());
                }
            }
            if (field.maxLength() != null) {
                assertThat(component.path("validate").path("maxLength").asInt())
                        .as(path)
                        .isEqualTo(field.maxLength());
            }
            assertThat(component.has("conditional")).as(path).isEqualTo(field.visibleWhen() != null);
        });
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void choices_are_the_catalogues(Leaf leaf) {
        Map<String, JsonNode> asked = components(leaf);

        leaf.answeredFields()
                .filter(f -> f.type() == FieldType.ENUM || f.type() == FieldType.MULTI_ENUM)
                .forEach(field -> assertThat(StreamSupport.stream(
                                        asked.get(field.key()).path("values").spliterator(), false)
                                .map(v -> v.path("value").asText() + " "
                                        + v.path("label").asText()))
                        .as(field.key())
                        .containsExactlyElementsOf(field.options().stream()
                                .map(o -> o.value() + " " + o.labelZh())
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void every_section_upload_and_signature_block_of_the_printed_forms_has_its_place(Leaf leaf) {
        String schema = FORMS.schema(leaf).toString();

        leaf.forms().forEach(form -> {
            form.sections()
                    .forEach(section ->
                            assertThat(schema).contains(section.titleZh().replace("\"", "\\\"")));
            form.allFields()
                    .filter(f -> f.type() == FieldType.OPINION)
                    .forEach(opinion -> assertThat(schema).contains(opinion.labelZh()));
        });
    }

    @Test
    void the_total_is_computed() {
        Leaf leaf = PROGRAMMES.leaf("qingdao-2020", "qd-integration");

        assertThat(components(leaf).get("spendingTotalWan").path("type").asText())
                .isEqualTo("expression");
    }

    @Test
    void a_later_round_prints_its_own_years() {
        String later = FORMS.schema(PROGRAMMES.leaf("qingdao-2020", "qd-integration"), 2027)
                .toString();

        assertThat(later).contains("2026年7月1日至2027年6月30日").doesNotContain("2019年", "2020年");
    }

    private static List<String> types(FieldType type) {
        return switch (type) {
            case TEXT, EMAIL, PHONE, URL, MONTH -> List.of("textfield");
            case MONTH_RANGE, DATE_RANGE -> List.of("textfield", "datetime");
            case LONGTEXT -> List.of("textarea");
            case INTEGER, DECIMAL, PERCENT, MONEY_WAN, MONEY_YUAN -> List.of("number");
            case DATE -> List.of("datetime");
            case ENUM, BOOLEAN -> List.of("radio", "select");
            case MULTI_ENUM -> List.of("checklist", "taglist");
            default -> List.of();
        };
    }

    @Test
    void what_the_chosen_category_answers_is_locked_for_applicants() {
        JsonNode form = FORMS.schema(PROGRAMMES.leaf("jiangsu-2019", "js-platform-industry"), 2027);

        assertThat(form.findParents("key"))
                .filteredOn(component -> component.path("key").asText().equals("applicationCategory"))
                .allMatch(component -> component.path("readonly").asBoolean())
                .hasSize(1);
    }
}
