package org.shenbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The form-js schema against the catalogue, both ways. */
class ApplicationFormTest {

    private final Programmes programmes = Programmes.bundled();
    private final Leaf leaf = programmes.leaf("qingdao-2020", "qd-integration");
    private final JsonNode schema = new ApplicationForms(programmes, new ObjectMapper()).schema(leaf);
    private final Map<String, JsonNode> components = new LinkedHashMap<>();

    private Map<String, JsonNode> components() {
        collect(schema, "");
        return components;
    }

    private void collect(JsonNode node, String path) {
        for (JsonNode component : node.path("components")) {
            if (component.has("key")) {
                assertThat(components.put(path + component.path("key").asText(), component))
                        .as("only one component has key %s", component.path("key"))
                        .isNull();
            }
            String inner = component.has("path") ? component.path("path").asText() + "." : "";
            collect(component, path + inner);
        }
    }

    /** Paths that the catalogue wants answered: ranges have two ends, tables their columns. */
    private Map<String, Field> wanted() {
        Map<String, Field> wanted = new LinkedHashMap<>();
        leaf.answeredFields().forEach(field -> {
            if (field.type() == FieldType.MONTH_RANGE) {
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

    @Test
    void the_form_asks_what_the_catalogue_asks_and_nothing_else() {
        Map<String, JsonNode> asked = components();
        asked.values().removeIf(c -> c.path("type").asText().equals("expression"));

        assertThat(asked.keySet()).containsExactlyInAnyOrderElementsOf(wanted().keySet());
    }

    @Test
    void labels_requirements_and_types_are_the_catalogues() {
        Map<String, JsonNode> asked = components();

        wanted().forEach((path, field) -> {
            JsonNode component = asked.get(path);
            assertThat(component.path("type").asText()).as(path).isIn(types(field.type()));
            assertThat(component.path("validate").path("required").asBoolean(false))
                    .as(path)
                    .isEqualTo(field.required());
            if (field.type() != FieldType.MONTH_RANGE) {
                assertThat(component
                                .path("label")
                                .asText(component.path("dateLabel").asText()))
                        .as(path)
                        .isEqualTo(field.labelZh());
                assertThat(component.path("appearance").path("suffixAdorner").asText(null))
                        .as(path)
                        .isEqualTo(field.unit());
            }
        });
    }

    @Test
    void choices_are_the_catalogues() {
        Map<String, JsonNode> asked = components();

        leaf.answeredFields()
                .filter(f -> f.type() == FieldType.ENUM)
                .forEach(field -> assertThat(StreamSupport.stream(
                                        asked.get(field.key()).path("values").spliterator(), false)
                                .map(v -> v.path("value").asText() + " "
                                        + v.path("label").asText()))
                        .containsExactlyElementsOf(field.options().stream()
                                .map(o -> o.value() + " " + o.labelZh())
                                .toList()));
    }

    @Test
    void the_total_is_computed() {
        assertThat(components().get("spendingTotalWan").path("type").asText()).isEqualTo("expression");
    }

    @Test
    void a_later_round_prints_its_own_years() {
        String later = new ApplicationForms(programmes, new ObjectMapper())
                .schema(leaf, 2027)
                .toString();

        assertThat(later).contains("2026年7月1日至2027年6月30日").doesNotContain("2019年", "2020年");
    }

    private static List<String> types(FieldType type) {
        return switch (type) {
            case TEXT, EMAIL, PHONE, URL, MONTH_RANGE -> List.of("textfield");
            case LONGTEXT -> List.of("textarea");
            case INTEGER, DECIMAL, PERCENT, MONEY_WAN, MONEY_YUAN -> List.of("number");
            case DATE -> List.of("datetime");
            case ENUM, BOOLEAN -> List.of("radio", "select");
            default -> List.of();
        };
    }
}
