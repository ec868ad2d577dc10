package org.shenbao.modelling.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.shenbao.modelling.diff.Item.Fact;

/** What a form asks, component by component. Where a component stands among its neighbours is seen, so it counts. */
final class FormItems {

    private static final JsonMapper JSON = new JsonMapper();

    /** The designer's own notes, and what is told component by component. */
    private static final Set<String> SILENT = Set.of(
            "components",
            "layout",
            "schemaVersion",
            "exporter",
            "executionPlatform",
            "executionPlatformVersion",
            "type");

    private final List<Item> items = new ArrayList<>();

    private FormItems() {}

    /** @throws UnreadableModel when it is no JSON object */
    static List<Item> of(String text) {
        try {
            JsonNode form = JSON.readTree(text);
            if (!form.isObject()) {
                throw new UnreadableModel("表单不是有效的 JSON");
            }
            FormItems items = new FormItems();
            items.items.add(new Item("", "表单", form.path("id").asText(), facts(form), null, null));
            items.visit(form, "", "");
            return items.items;
        } catch (JsonProcessingException e) {
            throw new UnreadableModel("表单不是有效的 JSON");
        }
    }

    private void visit(JsonNode parent, String group, String groupName) {
        for (JsonNode component : parent.path("components")) {
            Map<String, Fact> facts = facts(component);
            facts.put("group", new Fact("所在分组", group, groupName));
            String id = component.path("id").asText(component.path("key").asText());
            items.add(new Item(
                    id, Words.component(component.path("type").asText()), name(component), facts, "in " + group, null));
            visit(component, id, name(component));
        }
    }

    private static String name(JsonNode component) {
        return Stream.of("label", "dateLabel", "text", "key", "id")
                .map(part -> component
                        .path(part)
                        .asText("")
                        .replaceFirst("^#+\\s*", "")
                        .strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Map<String, Fact> facts(JsonNode component) {
        Map<String, Fact> facts = new TreeMap<>();
        component.fields().forEachRemaining(setting -> {
            if (!SILENT.contains(setting.getKey())) {
                put(facts, setting.getKey(), setting.getValue());
            }
        });
        return facts;
    }

    private static void put(Map<String, Fact> facts, String name, JsonNode value) {
        if (value.isObject()) {
            value.fields().forEachRemaining(inner -> put(facts, name + "." + inner.getKey(), inner.getValue()));
        } else if (value.isArray()) {
            facts.put(name, Fact.of(Words.setting(name), list(value)));
        } else if (!value.isNull()) {
            facts.put(name, new Fact(Words.setting(name), value.asText(), shown(value)));
        }
    }

    private static String shown(JsonNode value) {
        return value.isBoolean() ? value.asBoolean() ? "是" : "否" : value.asText();
    }

    /** Options as {@code label（value）}, in their order. */
    private static String list(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> value.has("label")
                        ? value.path("label").asText() + "（"
                                + value.path("value").asText() + "）"
                        : sorted(value))
                .collect(Collectors.joining("、"));
    }

    private static String sorted(JsonNode value) {
        Map<String, String> settings = new LinkedHashMap<>();
        new TreeMap<>(JSON.convertValue(value.isObject() ? value : JSON.createObjectNode(), Map.class))
                .forEach((key, setting) -> settings.put(String.valueOf(key), String.valueOf(setting)));
        return settings.isEmpty() ? value.asText() : settings.toString();
    }
}
