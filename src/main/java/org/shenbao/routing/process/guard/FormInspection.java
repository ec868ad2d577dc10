package org.shenbao.routing.process.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a form-js schema and notes components that would not render, or would load something foreign. */
class FormInspection {

    private static final JsonMapper JSON = new JsonMapper();

    private final Findings findings;
    private final Set<String> components;

    FormInspection(String resource, Set<String> components) {
        this.findings = new Findings(resource);
        this.components = components;
    }

    /** The form's key, when it can be read. */
    static Optional<String> key(byte[] bytes) {
        return read(bytes).map(form -> form.path("id").textValue());
    }

    /** The schema, when it can be read. */
    static Optional<JsonNode> read(byte[] bytes) {
        try {
            return Optional.ofNullable(JSON.readTree(bytes)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    List<Finding> inspect(byte[] bytes) {
        try {
            JsonNode form = JSON.readTree(bytes);
            if (form.path("id").asText().isEmpty()) {
                findings.note("", 1, Rule.UNREADABLE, "表单缺少 id");
            }
            visit(form, new FormLines(bytes));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            findings.note("", line, Rule.UNREADABLE, "不是有效的 JSON：" + e.getOriginalMessage());
        } catch (IOException e) {
            findings.note("", 1, Rule.UNREADABLE, "表单无法读取");
        }
        return findings.all();
    }

    private void visit(JsonNode component, FormLines lines) {
        String type = component.path("type").asText();
        if (!components.contains(type)) {
            String id = component.path("key").asText(component.path("id").asText());
            findings.note(id, lines.of(component), Rule.FORM_COMPONENT, "不允许使用表单组件 " + type);
        }
        component.path("components").forEach(inner -> visit(inner, lines));
    }
}
