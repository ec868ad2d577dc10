package org.shenbao.routing.process;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst says about a node in the modeler's extension properties: {@code stage}, {@code waitingOn}, {@code
 * body}, {@code milestone}, {@code form}, {@code page}, {@code outcomes}, {@code opinionRequired}, {@code requiredFields}, {@code judges}, {@code outcome}.
 *
 * @param name label of the node
 * @param returnsTo variable that names the assignee: whoever returns the application gets it back
 */
record NodeProperties(String name, Optional<String> returnsTo, Map<String, String> values) {

    /** @param name label of the node */
    record NamedStage(String key, String name) {}

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    static NodeProperties of(Element node) {
        Map<String, String> values = new LinkedHashMap<>();
        Element extensions = node.element("extensionElements");
        Element properties =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (properties != null) {
            for (Element property : properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")) {
                values.put(property.attribute("name"), property.attribute("value"));
            }
        }
        String name = node.attribute("name");
        return new NodeProperties(
                name == null ? node.attribute("id") : name,
                variable(node.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "assignee")),
                values);
    }

    static NodeProperties of(FlowElement node) {
        String assignee = node instanceof UserTask task ? task.getCamundaAssignee() : null;
        return new NodeProperties(node.getName(), variable(assignee), ofModel(node));
    }

    private static Map<String, String> ofModel(BaseElement node) {
        if (node.getExtensionElements() == null) {
            return Map.of();
        }
        return node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .collect(Collectors.toMap(p -> p.getCamundaName(), p -> p.getCamundaValue(), (a, b) -> b));
    }

    private static Optional<String> variable(@Nullable String assignee) {
        Matcher matcher = VARIABLE.matcher(assignee == null ? "" : assignee);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    Optional<String> get(String property) {
        return Optional.ofNullable(values.get(property)).filter(value -> !value.isBlank());
    }

    Optional<String> stage() {
        return get("stage");
    }

    /** What a list says of an application that waits here. */
    Optional<NamedStage> namedStage() {
        return stage().map(stage -> new NamedStage(stage, name));
    }

    String waitingOn() {
        return get("waitingOn").orElse("office");
    }

    /** Outcome key to Chinese label, in the order of the form: {@code pass:通过;reject:不予推荐}. */
    Map<String, String> outcomes() {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (String pair : get("outcomes").orElse("").split(";")) {
            String[] parts = pair.split(":", 2);
            if (parts.length == 2) {
                outcomes.put(parts[0].strip(), parts[1].strip());
            }
        }
        return outcomes;
    }

    Set<String> opinionRequired() {
        return Set.copyOf(
                List.of(Arrays.stream(get("opinionRequired").orElse("").split(","))
                        .map(String::strip)
                        .filter(outcome -> !outcome.isEmpty())
                        .distinct()
                        .toArray(String[]::new)));
    }
}
