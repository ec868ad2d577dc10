package org.shenbao.routing.process.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One level of a diagram as a graph: a process, or a sub-process within it.
 *
 * @param scope the process or sub-process
 * @param nodes its own nodes by id, in the order of the file
 * @param flows the sequence flows between them
 * @param outgoing the same by the id of the node that they leave
 */
record Route(Markup scope, Map<String, Markup> nodes, List<Flow> flows, Map<String, List<Flow>> outgoing) {

    static final Set<String> SCOPES = Set.of("subProcess", "transaction");

    private static final Set<String> EVENTS =
            Set.of("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent");
    private static final Set<String> TASKS =
            Set.of("userTask", "serviceTask", "receiveTask", "manualTask", "task", "businessRuleTask", "callActivity");

    /** A sequence flow. */
    record Flow(Markup markup, String source, String target) {

        String id() {
            return markup.id();
        }

        /** Condition as written; empty when it has none. */
        String condition() {
            return markup.childText("conditionExpression");
        }
    }

    /** Every level of a diagram, outermost first. */
    static List<Route> in(Markup definitions) {
        return definitions
                .children("process")
                .flatMap(Markup::all)
                .filter(element -> element.is("process") || SCOPES.contains(element.type()))
                .map(Route::of)
                .toList();
    }

    private static Route of(Markup scope) {
        Map<String, Markup> nodes = new LinkedHashMap<>();
        scope.children().stream().filter(Route::isNode).forEach(node -> nodes.putIfAbsent(node.id(), node));
        List<Flow> flows = scope.children("sequenceFlow")
                .map(flow -> new Flow(flow, flow.value("sourceRef"), flow.value("targetRef")))
                .toList();
        return new Route(scope, nodes, flows, flows.stream().collect(Collectors.groupingBy(Flow::source)));
    }

    static boolean isNode(Markup element) {
        String type = element.type();
        return TASKS.contains(type) || EVENTS.contains(type) || SCOPES.contains(type) || isGateway(element);
    }

    static boolean isGateway(Markup element) {
        return element.type().endsWith("Gateway");
    }

    static boolean isTask(Markup element) {
        return TASKS.contains(element.type());
    }

    static boolean isEventSubProcess(Markup element) {
        return element.value("triggeredByEvent").equals("true");
    }

    /** Nodes of one kind. */
    Stream<Markup> nodes(String type) {
        return nodes.values().stream().filter(node -> node.is(type));
    }

    List<Flow> from(Markup node) {
        return outgoing.getOrDefault(node.id(), List.of());
    }

    /** Nodes that can be reached from some, those included. */
    Set<String> reachable(Set<String> from, boolean forwards) {
        Set<String> seen = new HashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        Map<String, List<Flow>> steps = steps(forwards).collect(Collectors.groupingBy(Flow::source));
        while (!open.isEmpty()) {
            steps.getOrDefault(open.pop(), List.of()).stream()
                    .map(Flow::target)
                    .filter(seen::add)
                    .forEach(open::push);
        }
        return seen;
    }

    private Stream<Flow> steps(boolean forwards) {
        Stream<Flow> all = Stream.of(flows.stream(), attached(), links()).flatMap(steps -> steps);
        return forwards ? all : all.map(step -> new Flow(step.markup(), step.target(), step.source()));
    }

    /** From an activity to the events at its border. */
    private Stream<Flow> attached() {
        return nodes("boundaryEvent").map(event -> new Flow(event, event.value("attachedToRef"), event.id()));
    }

    /** From a throwing link to the catching one of the same name. */
    private Stream<Flow> links() {
        Map<String, List<Markup>> catching =
                nodes("intermediateCatchEvent").collect(Collectors.groupingBy(Route::link));
        return nodes("intermediateThrowEvent")
                .filter(event -> !link(event).isEmpty())
                .flatMap(event -> catching.getOrDefault(link(event), List.of()).stream()
                        .map(caught -> new Flow(event, event.id(), caught.id())));
    }

    static String link(Markup event) {
        return event.child("linkEventDefinition")
                .map(link -> link.value("name"))
                .orElse("");
    }
}
