package org.shenbao.routing.process.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;

/** An application form asks what its notice asks; a task's form lets the officer decide. */
class FormRules {

    private static final String OUTCOME = "outcome";

    private final Programmes programmes;

    FormRules(Programmes programmes) {
        this.programmes = programmes;
    }

    void check(byte[] bytes, Findings findings) {
        JsonNode form = FormInspection.read(bytes).orElse(null);
        if (form == null) {
            return;
        }
        FormLines lines = new FormLines(bytes);
        Map<String, JsonNode> asked = new LinkedHashMap<>();
        collect(form, "", asked, lines, findings);
        Optional<Leaf> leaf = programmes.all().stream()
                .flatMap(programme -> programme.leaves().stream())
                .filter(known -> known.category().equals(form.path("id").asText()))
                .findFirst();
        if (leaf.isPresent()) {
            application(leaf.get(), asked, lines, findings);
        } else if (!asked.containsKey(OUTCOME)) {
            findings.note("", 1, Rule.FORM_OUTCOME, "办理表单没有结论组件 outcome");
        }
    }

    /** Components by the path of the datum that they ask for. */
    private static void collect(
            JsonNode node, String path, Map<String, JsonNode> asked, FormLines lines, Findings findings) {
        for (JsonNode component : node.path("components")) {
            String key = component.path("key").asText("");
            if (!key.isEmpty() && asked.put(path + key, component) != null) {
                findings.note(key, lines.of(component), Rule.FORM_KEY, "填报项 " + path + key + " 在表单中出现了不止一次");
            }
            String inner = component.has("path") ? component.path("path").asText() + "." : "";
            collect(component, path + inner, asked, lines, findings);
        }
    }

    private static void application(Leaf leaf, Map<String, JsonNode> asked, FormLines lines, Findings findings) {
        Map<String, String> wanted = new LinkedHashMap<>();
        leaf.answeredFields().forEach(field -> want(field, wanted));
        Set<String> known = new HashSet<>(wanted.keySet());
        leaf.fields().forEach((key, field) -> {
            known.add(key);
            field.columns().forEach(column -> known.add(key + "." + column.key()));
        });
        known.addAll(leaf.derivedFields().keySet());
        asked.forEach((path, component) -> {
            if (!known.contains(path) && !component.path("type").asText().equals("expression")) {
                findings.note(
                        component.path("id").asText(path),
                        lines.of(component),
                        Rule.FIELD_UNKNOWN,
                        "表单中的填报项 " + path + " 不在申报指南的申报表中",
                        mend(path, wanted, asked));
            }
        });
        wanted.forEach((path, label) -> {
            if (!asked.containsKey(path)) {
                findings.note("", 1, Rule.FORM_FIELD_MISSING, "表单中没有填报项“" + label + "”（" + path + "）");
            }
        });
    }

    private static void want(Field field, Map<String, String> wanted) {
        if (field.type() == FieldType.MONTH_RANGE || field.type() == FieldType.DATE_RANGE) {
            wanted.put(field.key() + ".start", field.labelZh());
            wanted.put(field.key() + ".end", field.labelZh());
        } else if (field.type() == FieldType.TABLE) {
            field.columns().stream()
                    .filter(Field::isAnswered)
                    .forEach(column ->
                            wanted.put(field.key() + "." + column.key(), field.labelZh() + "：" + column.labelZh()));
        } else {
            wanted.put(field.key(), field.labelZh());
        }
    }

    private static String mend(String path, Map<String, String> wanted, Map<String, JsonNode> asked) {
        String open = wanted.entrySet().stream()
                .filter(entry -> !asked.containsKey(entry.getKey()))
                .map(entry -> entry.getKey() + "（" + entry.getValue() + "）")
                .collect(Collectors.joining("、"));
        return open.isEmpty() ? Rule.FIELD_UNKNOWN.mend() : "请恢复填报项标识；表单中目前缺少 " + open + "。";
    }
}
