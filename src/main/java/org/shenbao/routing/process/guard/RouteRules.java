package org.shenbao.routing.process.guard;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether one can walk through a diagram from its start to an end, and everything drawn lies on such a way. */
final class RouteRules {

    private RouteRules() {}

    static void check(Route route, Findings findings) {
        route.flows().stream()
                .filter(flow -> !route.nodes().containsKey(flow.source())
                        || !route.nodes().containsKey(flow.target()))
                .forEach(flow -> findings.note(
                        flow.markup(), Rule.FLOW_DANGLING, "连线" + flow.markup().title() + "没有连接到节点"));
        if (route.nodes("startEvent").findAny().isEmpty()) {
            findings.note(route.scope(), Rule.START_MISSING, route.scope().title() + "没有开始事件");
            return;
        }
        Set<String> reached = route.reachable(ids(route, "startEvent"), true);
        Set<String> ending = route.reachable(ids(route, "endEvent"), false);
        // Whoever runs into a dead end, or off the drawing, is mended with it.
        ending.addAll(route.reachable(lost(route), false));
        route.nodes().values().stream()
                .filter(node -> !Route.isEventSubProcess(node))
                .forEach(node -> check(route, node, reached, ending, findings));
    }

    private static void check(Route route, Markup node, Set<String> reached, Set<String> ending, Findings findings) {
        if (!reached.contains(node.id())) {
            findings.note(node, Rule.UNREACHABLE, "从开始事件走不到" + node.title());
        } else if (isDeadEnd(route, node)) {
            findings.note(node, Rule.DEAD_END, node.title() + "之后没有下一步");
        } else if (!ending.contains(node.id())) {
            findings.note(node, Rule.NO_WAY_OUT, "从" + node.title() + "到不了任何结束事件");
        }
    }

    private static boolean isDeadEnd(Route route, Markup node) {
        return !node.is("endEvent")
                && Route.link(node).isEmpty()
                && route.from(node).isEmpty();
    }

    private static Set<String> lost(Route route) {
        return Stream.concat(
                        route.nodes().values().stream()
                                .filter(node -> isDeadEnd(route, node))
                                .map(Markup::id),
                        route.flows().stream()
                                .map(Route.Flow::target)
                                .filter(target -> !route.nodes().containsKey(target)))
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(Route route, String type) {
        return route.nodes(type).map(Markup::id).collect(Collectors.toSet());
    }
}
