package org.shenbao.demo.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;
import org.shenbao.demo.past.PastRoute;
import org.shenbao.demo.past.Stop;
import org.shenbao.demo.past.Stop.Exit;
import org.shenbao.demo.past.Stop.Pace;

/** Follows the flows of a diagram from stay to stay, through gateways, calls and whatever takes no time. */
final class RouteWalk {

    private static final Map<String, Pace> PACES = Map.of(
            "Message_Recommended", Pace.PACKAGE,
            "Message_PackageReceived", Pace.ARRIVAL,
            "Message_Ranked", Pace.PANEL,
            "Message_NoticeCleared", Pace.NOTICE);

    private final Map<String, BpmnModelInstance> diagrams;
    private final String programme;
    private final String category;
    private final Map<String, Stop> stops = new LinkedHashMap<>();
    private final Set<String> visited = new HashSet<>();

    RouteWalk(Map<String, BpmnModelInstance> diagrams, String programme, String category) {
        this.diagrams = diagrams;
        this.programme = programme;
        this.category = category;
    }

    PastRoute route() {
        List<Exit> start = new ArrayList<>();
        reach(start(programme), new Step(1, null), null, start);
        return new PastRoute(programme, List.copyOf(start), Map.copyOf(stops));
    }

    private FlowNode start(String process) {
        BpmnModelInstance diagram = Objects.requireNonNull(diagrams.get(process), process);
        return ((Process) diagram.getModelElementById(process))
                .getFlowElements().stream()
                        .filter(StartEvent.class::isInstance)
                        .map(StartEvent.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    /** How likely the way so far was, and what was decided on it. */
    private record Step(double likelihood, @Nullable String outcome) {

        Step through(Choice choice, double share) {
            return new Step(likelihood * share, outcome == null ? choice.outcome() : outcome);
        }
    }

    /** @param around call through which the walk came into the diagram of the node */
    private void reach(FlowNode node, Step step, @Nullable CallActivity around, List<Exit> exits) {
        if (node instanceof UserTask || node instanceof ReceiveTask) {
            exits.add(new Exit(step.outcome(), key(node, around), null, step.likelihood()));
            visit(node, around);
        } else if (node instanceof CallActivity call) {
            reach(start(call.getCalledElement()), step, call, exits);
        } else if (node instanceof EndEvent && around == null) {
            exits.add(new Exit(step.outcome(), null, properties(node).get("outcome"), step.likelihood()));
        } else if (node instanceof EndEvent) {
            onwards(Objects.requireNonNull(around), step, null, exits);
        } else {
            onwards(node, step, around, exits);
        }
    }

    private void onwards(FlowNode node, Step step, @Nullable CallActivity around, List<Exit> exits) {
        if (!(node instanceof ExclusiveGateway)) {
            node.getOutgoing().forEach(flow -> reach(flow.getTarget(), step, around, exits));
            return;
        }
        Map<SequenceFlow, Choice> choices = new LinkedHashMap<>();
        node.getOutgoing().forEach(flow -> choices.put(flow, Choice.of(flow, category)));
        double rare = Choice.rare(choices.values());
        long usual = choices.values().stream().filter(Choice::isUsual).count();
        choices.forEach((flow, choice) -> {
            double share = choice.isUsual() ? (1 - rare) / usual : choice.likelihood();
            if (share > 0) {
                reach(flow.getTarget(), step.through(choice, share), around, exits);
            }
        });
    }

    private void visit(FlowNode node, @Nullable CallActivity around) {
        String key = key(node, around);
        if (!visited.add(key)) {
            return;
        }
        List<Exit> exits = new ArrayList<>();
        double missed = missed(node, around, exits);
        onwards(node, new Step(1 - missed, null), around, exits);
        Map<String, String> own = properties(node);
        Map<String, String> outer = around == null ? own : properties(around);
        boolean decided = node instanceof UserTask;
        stops.put(
                key,
                new Stop(
                        key,
                        ((BaseElement) node.getParentElement()).getId(),
                        node.getId(),
                        node.getName(),
                        outer.getOrDefault("stage", own.getOrDefault("stage", "")),
                        own.getOrDefault("waitingOn", "office"),
                        around == null ? node.getId() : around.getId(),
                        pace(node, own),
                        outer.getOrDefault("milestone", own.get("milestone")),
                        exits.stream()
                                .map(exit -> decided ? named(exit, own) : named(exit, Map.of()))
                                .toList()));
    }

    /** Messages at the border of a node end the stay otherwise than hoped for. */
    private double missed(FlowNode node, @Nullable CallActivity around, List<Exit> exits) {
        Collection<BoundaryEvent> borders = node.getModelInstance().getModelElementsByType(BoundaryEvent.class);
        double missed = 0;
        for (BoundaryEvent border : borders) {
            if (border.getAttachedTo().equals(node)) {
                missed += Choice.MISSED;
                onwards(border, new Step(Choice.MISSED, null), around, exits);
            }
        }
        return missed;
    }

    /** The decision of an exit that its flow does not name is the first that the task offers. */
    private static Exit named(Exit exit, Map<String, String> task) {
        String outcomes = task.getOrDefault("outcomes", "");
        if (outcomes.isEmpty()) {
            return new Exit(null, exit.next(), exit.ending(), exit.likelihood());
        }
        return exit.outcome() != null
                ? exit
                : new Exit(outcomes.substring(0, outcomes.indexOf(':')), exit.next(), exit.ending(), exit.likelihood());
    }

    private static Pace pace(FlowNode node, Map<String, String> own) {
        if ("applicant".equals(own.get("waitingOn"))) {
            return Pace.APPLICANT;
        }
        return node instanceof ReceiveTask waiting && waiting.getMessage() != null
                ? PACES.getOrDefault(waiting.getMessage().getName(), Pace.NOTICE)
                : Pace.DESK;
    }

    private static String key(FlowNode node, @Nullable CallActivity around) {
        return around == null ? node.getId() : node.getId() + "@" + around.getId();
    }

    private static Map<String, String> properties(FlowNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        if (node.getExtensionElements() != null) {
            node.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()
                    .forEach(list -> list.getCamundaProperties()
                            .forEach(property -> values.put(property.getCamundaName(), property.getCamundaValue())));
        }
        return values;
    }
}
