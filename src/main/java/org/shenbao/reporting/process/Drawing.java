package org.shenbao.reporting.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Which stay may follow which, as a diagram draws it: by sequence flows, boundary events and event sub-processes. What an
 * application called may be over at once, so a path leads on through a call activity too.
 */
final class Drawing implements DrawnPath {

    private final Set<String> first = new HashSet<>();
    private final Map<String, Set<String>> next = new HashMap<>();
    private final Map<String, Map<String, String>> outcomes = new HashMap<>();

    private Drawing() {}

    static Drawing of(BpmnModelInstance model) {
        Drawing drawing = new Drawing();
        Collection<BoundaryEvent> boundaries = model.getModelElementsByType(BoundaryEvent.class);
        for (Process process : model.getModelElementsByType(Process.class)) {
            new Walk(drawing.first).begin(process);
        }
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            if (isStay(node)) {
                Walk walk = new Walk(drawing.next.computeIfAbsent(node.getId(), id -> new HashSet<>()));
                walk.leave(node);
                walk.interrupt(node, boundaries);
                drawing.outcomes.put(node.getId(), outcomes(node));
            }
        }
        return drawing;
    }

    @Override
    public boolean begins(String node) {
        return first.contains(node);
    }

    @Override
    public boolean leads(String from, String to) {
        return next.getOrDefault(from, Set.of()).contains(to);
    }

    @Override
    public Optional<String> outcome(String node, String decision) {
        return Optional.ofNullable(outcomes.getOrDefault(node, Map.of()).get(decision));
    }

    /** From {@code pass:通过;reject:不予推荐}. */
    private static Map<String, String> outcomes(FlowNode node) {
        Map<String, String> outcomes = new HashMap<>();
        for (String pair : DrawnNodes.property(node, "outcomes").orElse("").split(";")) {
            String[] parts = pair.split(":", 2);
            if (parts.length == 2) {
                outcomes.put(parts[0].strip(), parts[1].strip());
            }
        }
        return outcomes;
    }

    private static boolean isStay(FlowNode node) {
        return node instanceof UserTask || node instanceof ReceiveTask || node instanceof CallActivity;
    }

    /** From one place to every stay that comes next. */
    private static final class Walk {

        private final Set<String> found;
        private final Set<FlowNode> seen = new HashSet<>();

        Walk(Set<String> found) {
            this.found = found;
        }

        /** Into a process or an embedded sub-process by its start events. */
        void begin(ModelElementInstance scope) {
            scope.getChildElementsByType(StartEvent.class).forEach(this::leave);
        }

        void leave(FlowNode node) {
            for (SequenceFlow flow : node.getOutgoing()) {
                arrive(flow.getTarget());
            }
            if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess around) {
                leave(around);
            }
        }

        private void arrive(FlowNode node) {
            if (!seen.add(node)) {
                return;
            }
            if (isStay(node)) {
                found.add(node.getId());
            }
            if (node instanceof SubProcess inside) {
                begin(inside);
            } else if (!isStay(node) || node instanceof CallActivity) {
                leave(node);
            }
        }

        /** What may break in on the node: events at its border and around it. */
        void interrupt(FlowNode node, Collection<BoundaryEvent> boundaries) {
            ModelElementInstance place = node;
            while (place instanceof FlowNode around) {
                boundaries.stream()
                        .filter(event -> around.equals(event.getAttachedTo()))
                        .forEach(this::leave);
                place = place.getParentElement();
                place.getChildElementsByType(SubProcess.class).stream()
                        .filter(SubProcess::triggeredByEvent)
                        .forEach(this::begin);
            }
        }
    }
}
