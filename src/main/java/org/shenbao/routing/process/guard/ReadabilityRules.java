package org.shenbao.routing.process.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What people look at: labels, explanations, the drawing; and ids, by which the drawing finds its elements. */
final class ReadabilityRules {

    private static final String HAN = "(?s).*\\p{IsHan}.*";

    private ReadabilityRules() {}

    static void check(Markup definitions, Findings findings) {
        duplicateIds(definitions, findings);
        fileName(definitions, findings);
        drawn(definitions, findings);
        Route.in(definitions).forEach(route -> labels(route, findings));
    }

    private static void duplicateIds(Markup definitions, Findings findings) {
        Map<String, Markup> first = new HashMap<>();
        definitions.all().filter(element -> element.attribute("id") != null).forEach(element -> {
            Markup earlier = first.putIfAbsent(element.id(), element);
            if (earlier != null) {
                findings.note(element, Rule.DUPLICATE_ID, "标识 " + element.id() + " 与第 " + earlier.line() + " 行的元素重复");
            }
        });
    }

    private static void fileName(Markup definitions, Findings findings) {
        String file = findings.resource();
        definitions
                .children("process")
                .filter(process -> process.value("isExecutable").equals("true"))
                .filter(process -> !file.substring(file.lastIndexOf('/') + 1).equals(process.id() + ".bpmn"))
                .findFirst()
                .ifPresent(process -> findings.note(process, Rule.FILE_NAME, "文件名与流程标识 " + process.id() + " 不一致"));
    }

    private static void drawn(Markup definitions, Findings findings) {
        Set<String> drawn = definitions
                .children("BPMNDiagram")
                .flatMap(Markup::all)
                .map(shape -> shape.value("bpmnElement"))
                .collect(Collectors.toSet());
        Route.in(definitions).stream()
                .flatMap(route -> route.nodes().values().stream())
                .filter(node -> !drawn.contains(node.id()))
                .forEach(node -> findings.note(node, Rule.NOT_DRAWN, node.title() + "没有画在流程图上"));
    }

    private static void labels(Route route, Findings findings) {
        for (Markup node : route.nodes().values()) {
            if (!node.value("name").matches(HAN) && !node.is("parallelGateway") && !isJoin(route, node)) {
                findings.note(node, Rule.LABEL, "元素 " + node.id() + " 没有中文名称");
            }
            if (Route.isTask(node) && node.childText("documentation").isEmpty()) {
                findings.note(node, Rule.DOCUMENTATION, node.title() + "没有办理说明");
            }
            if (node.is("exclusiveGateway") && route.from(node).size() > 1) {
                route.from(node).stream()
                        .filter(flow -> !flow.markup().value("name").matches(HAN))
                        .forEach(flow -> findings.note(
                                flow.markup(), Rule.LABEL, node.title() + "的路线 " + flow.id() + " 没有中文名称"));
            }
        }
    }

    private static boolean isJoin(Route route, Markup node) {
        return Route.isGateway(node) && route.from(node).size() < 2;
    }
}
