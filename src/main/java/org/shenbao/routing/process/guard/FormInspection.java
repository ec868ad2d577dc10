package org.shenbao.routing.process.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a form-js schema and notes components that would not render, or would load something foreign. */
class FormInspection {

    private static final JsonMapper JSON = new JsonMapper();

    private final String resource;
    private final Set<String> components;
    private final List<Finding> findings = new ArrayList<>();

    FormInspection(String resource, Set<String> components) {
        this.resource = resource;
        this.components = components;
    }

    /** The form's key, when it can be read. */
    static Optional<String> key(byte[] bytes) {
        try {
            return Optional.ofNullable(JSON.readTree(bytes).path("id").textValue());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    List<Finding> inspect(byte[] bytes) {
        try {
            JsonNode form = JSON.readTree(bytes);
            if (form.path("id").asText().isEmpty()) {
                findings.add(new Finding(resource, "", 1, "表单缺少 id"));
            }
            visit(form);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            findings.add(new Finding(resource, "", line, "不是有效的 JSON：" + e.getOriginalMessage()));
        } catch (IOException e) {
            findings.add(new Finding(resource, "", 1, "表单无法读取"));
        }
        return findings;
    }

    private void visit(JsonNode component) {
        String type = component.path("type").asText();
        if (!components.contains(type)) {
            String id = component.path("key").asText(component.path("id").asText());
            findings.add(new Finding(resource, id, 0, "不允许使用表单组件 " + type));
        }
        component.path("components").forEach(this::visit);
    }
}
