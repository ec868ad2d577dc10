package org.shenbao.reporting.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.shenbao.routing.Migrations;

/** What deployed diagrams say of their nodes, each diagram read once. */
final class DrawnNodes {

    private final Migrations diagrams;
    private final Map<String, BpmnModelInstance> models = new HashMap<>();

    DrawnNodes(Migrations diagrams) {
        this.diagrams = diagrams;
    }

    /** An extension property of the node, null when it has none of that name. */
    @Nullable
    String property(String processKey, int version, String nodeId, String name) {
        FlowNode node = model(processKey, version).getModelElementById(nodeId);
        return node == null ? null : property(node, name).orElse(null);
    }

    static Optional<String> property(FlowNode node, String name) {
        if (node.getExtensionElements() == null) {
            return Optional.empty();
        }
        return node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    /** What people read in the diagram, null when nobody wrote anything. */
    @Nullable
    String label(String processKey, int version, String nodeId) {
        FlowNode node = model(processKey, version).getModelElementById(nodeId);
        return node == null || node.getName() == null || node.getName().isBlank() ? null : node.getName();
    }

    private BpmnModelInstance model(String processKey, int version) {
        return models.computeIfAbsent(
                processKey + ":" + version,
                key -> Bpmn.readModelFromStream(new ByteArrayInputStream(
                        diagrams.diagram(processKey, version).getBytes(StandardCharsets.UTF_8))));
    }
}
