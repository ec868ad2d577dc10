package org.shenbao.modelling.scenario;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/**
 * What a try-out has to know of one process.
 *
 * @param key id of the process
 * @param nodes everything a token can be at, by id
 * @param flows ids of the sequence flows
 * @param calls keys of the processes it calls
 * @param decisions keys of the decisions it asks
 */
record Diagram(
        String key,
        Map<String, Node> nodes,
        Set<String> flows,
        Collection<String> calls,
        Collection<String> decisions) {

    /**
     * @param waits whether a message is awaited here
     * @param stage key of the stage, where an application stays
     * @param outcomes what its form offers, the one that goes on first
     * @param ending what an application comes to at this end
     */
    record Node(
            String id,
            String name,
            boolean waits,
            @Nullable String stage,
            List<String> outcomes,
            @Nullable String ending) {}

    /** The processes of a file that passed the gate. */
    static List<Diagram> of(byte[] bpmn) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn)).getModelElementsByType(Process.class).stream()
                .map(Diagram::of)
                .toList();
    }

    private static Diagram of(Process process) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        Set<String> flows = new LinkedHashSet<>();
        Set<String> calls = new LinkedHashSet<>();
        Set<String> decisions = new LinkedHashSet<>();
        Diagram diagram = new Diagram(process.getId(), nodes, flows, calls, decisions);
        diagram.collect(process.getFlowElements());
        return diagram;
    }

    private void collect(Collection<FlowElement> elements) {
        for (FlowElement element : elements) {
            if (element instanceof SequenceFlow flow) {
                flows.add(flow.getId());
            }
            if (element instanceof FlowNode node) {
                nodes.put(node.getId(), node(node));
            }
            if (element instanceof CallActivity call) {
                calls.add(call.getCalledElement());
            }
            if (element instanceof BusinessRuleTask rule && rule.getCamundaDecisionRef() != null) {
                decisions.add(rule.getCamundaDecisionRef());
            }
            if (element instanceof SubProcess inner) {
                collect(inner.getFlowElements());
            }
        }
    }

    private static Node node(FlowNode node) {
        Map<String, String> properties = properties(node);
        List<String> outcomes = Arrays.stream(
                        properties.getOrDefault("outcomes", "").split(";"))
                .map(pair -> pair.split(":", 2)[0].strip())
                .filter(outcome -> !outcome.isEmpty())
                .toList();
        return new Node(
                node.getId(),
                Objects.requireNonNullElse(node.getName(), "未命名节点"),
                node instanceof ReceiveTask || node instanceof IntermediateCatchEvent,
                properties.get("stage"),
                outcomes,
                properties.get("outcome"));
    }

    private static Map<String, String> properties(BaseElement node) {
        if (node.getExtensionElements() == null) {
            return Map.of();
        }
        return node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName() != null && property.getCamundaValue() != null)
                .collect(Collectors.toMap(p -> p.getCamundaName(), p -> p.getCamundaValue(), (a, b) -> b));
    }

    /** Whether two ends come to the same: their outcome, or where none is written their name. */
    static boolean sameEnd(Node one, Node other) {
        return Objects.equals(one.ending(), other.ending())
                && (one.ending() != null || one.name().equals(other.name()));
    }

    /** The node's name; an id that the diagram does not know has none. */
    Optional<String> name(String node) {
        return Optional.ofNullable(nodes.get(node)).map(Node::name);
    }
}
