package org.shenbao.routing.process.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shenbao.routing.Variables;
import org.shenbao.routing.process.guard.Route.Flow;

/** Follows what every task may decide to the gateways that read it, and notes where a decision finds no way on. */
final class OutcomeRules {

    private final Route route;
    private final Findings findings;
    private final Map<String, Set<String>> arriving = new HashMap<>();
    private final Set<List<String>> told = new HashSet<>();

    private OutcomeRules(Route route, Findings findings) {
        this.route = route;
        this.findings = findings;
    }

    static void check(Route route, Findings findings) {
        OutcomeRules rules = new OutcomeRules(route, findings);
        route.nodes("userTask").forEach(rules::follow);
        rules.noteDeadFlows();
    }

    /** What the last task decided, on its way through a node. */
    private record Step(Markup node, Set<String> outcomes) {}

    private void follow(Markup task) {
        Map<String, String> outcomes = TaskOutcomes.of(task);
        Deque<Step> open = new ArrayDeque<>();
        Set<Step> seen = new HashSet<>();
        push(route.from(task), outcomes.keySet(), open);
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (seen.add(step) && passesOn(step.node())) {
                advance(task, outcomes, step, open);
            }
        }
    }

    private void advance(Markup task, Map<String, String> labels, Step step, Deque<Step> open) {
        List<Flow> flows = route.from(step.node());
        if (!asksForOutcome(step.node(), flows)) {
            push(flows, step.outcomes(), open);
            return;
        }
        arriving.computeIfAbsent(step.node().id(), id -> new HashSet<>()).addAll(step.outcomes());
        Set<String> uncovered = new TreeSet<>(step.outcomes());
        for (Flow flow : flows) {
            condition(flow).ifPresent(condition -> {
                Set<String> taken =
                        step.outcomes().stream().filter(condition::holds).collect(Collectors.toSet());
                uncovered.removeAll(taken);
                push(List.of(flow), taken, open);
            });
        }
        String byDefault = step.node().value("default");
        if (!byDefault.isEmpty()) {
            push(flows.stream().filter(flow -> flow.id().equals(byDefault)).toList(), uncovered, open);
        } else {
            tell(task, labels, step, uncovered);
        }
    }

    private void tell(Markup task, Map<String, String> labels, Step step, Set<String> uncovered) {
        if (labels.isEmpty() && told.add(List.of(task.id(), step.node().id()))) {
            findings.note(
                    step.node(),
                    Rule.OUTCOME_OPEN,
                    step.node().title() + "按结论选择路线，但任务" + task.title() + "没有列出结论",
                    "请在任务的“可选结论”中逐一列出，例如 pass:通过;reject:不通过。");
        }
        for (String outcome : uncovered) {
            if (told.add(List.of(task.id(), step.node().id(), outcome))) {
                findings.note(
                        step.node(),
                        Rule.OUTCOME_OPEN,
                        "任务" + task.title() + "的结论“" + labels.get(outcome) + "”在"
                                + step.node().title() + "处没有出口",
                        "请增加一条条件为 ${outcome == '" + outcome + "'} 的路线，或者设置默认路线。");
            }
        }
    }

    private void noteDeadFlows() {
        arriving.forEach((gateway, outcomes) -> route.flows().stream()
                .filter(flow -> flow.source().equals(gateway))
                .forEach(flow -> condition(flow)
                        .filter(condition -> outcomes.stream().noneMatch(condition::holds))
                        .filter(condition -> !outcomes.isEmpty())
                        .ifPresent(condition -> findings.note(
                                flow.markup(),
                                Rule.OUTCOME_DEAD,
                                "没有任务给出路线" + flow.markup().title() + "所等待的结论 "
                                        + String.join("、", new TreeSet<>(condition.values()))))));
    }

    private void push(List<Flow> flows, Set<String> outcomes, Deque<Step> open) {
        flows.stream()
                .map(flow -> route.nodes().get(flow.target()))
                .filter(node -> node != null)
                .forEach(node -> open.push(new Step(node, Set.copyOf(outcomes))));
    }

    /** A later task decides anew; so may whatever runs inside a sub-process. */
    private static boolean passesOn(Markup node) {
        return !node.is("userTask") && !Route.SCOPES.contains(node.type()) && !setsOutcome(node);
    }

    private static boolean setsOutcome(Markup node) {
        return node.extensions("out").anyMatch(out -> out.value("target").equals(Variables.OUTCOME.name()));
    }

    private static boolean asksForOutcome(Markup node, List<Flow> flows) {
        return (node.is("exclusiveGateway") || node.is("inclusiveGateway"))
                && flows.stream().anyMatch(flow -> condition(flow).isPresent());
    }

    private static Optional<FlowCondition> condition(Flow flow) {
        return FlowCondition.parse(flow.condition())
                .filter(condition -> condition.variable().equals(Variables.OUTCOME.name()));
    }
}
