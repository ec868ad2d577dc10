package org.shenbao.routing.process.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shenbao.routing.Variables;
import org.shenbao.routing.process.guard.Route.Flow;

/** Whether a gateway always finds a way out. What tasks decide is followed by {@link OutcomeRules}. */
final class GatewayRules {

    /** What the product itself writes into these variables. */
    private static final Map<String, Set<String>> VALUES = Map.of(
            Variables.REVIEW_OUTCOME.name(), Set.of("passed", "failed"),
            Variables.INSPECTION_OUTCOME.name(), Set.of("passed", "failed"),
            Variables.NOTICE_OUTCOME.name(), Set.of("confirmed", "revoked"));

    private GatewayRules() {}

    static void check(Route route, Findings findings) {
        route.nodes().values().stream()
                .filter(node -> node.is("exclusiveGateway") || node.is("inclusiveGateway"))
                .forEach(gateway -> check(gateway, route.from(gateway), findings));
    }

    private static void check(Markup gateway, List<Flow> flows, Findings findings) {
        String byDefault = gateway.value("default");
        if (!byDefault.isEmpty() && flows.stream().noneMatch(flow -> flow.id().equals(byDefault))) {
            findings.note(gateway, Rule.DEFAULT_UNKNOWN, gateway.title() + "的默认路线 " + byDefault + " 不是它的出口");
        }
        for (Flow flow : flows) {
            boolean superfluous = flow.id().equals(byDefault) || flows.size() == 1;
            if (superfluous && !flow.condition().isEmpty()) {
                findings.note(flow.markup(), Rule.CONDITION_SUPERFLUOUS, route(gateway, flow) + "不应有条件");
            } else if (!superfluous && flow.condition().isEmpty()) {
                findings.note(flow.markup(), Rule.CONDITION_MISSING, route(gateway, flow) + "没有条件");
            }
        }
        if (byDefault.isEmpty() && flows.size() > 1) {
            exhaustive(gateway, flows, findings);
        }
    }

    private static String route(Markup gateway, Flow flow) {
        return gateway.title() + "的路线" + flow.markup().title();
    }

    private static void exhaustive(Markup gateway, List<Flow> flows, Findings findings) {
        List<FlowCondition> conditions = flows.stream()
                .map(flow -> FlowCondition.parse(flow.condition()))
                .flatMap(Optional::stream)
                .toList();
        boolean understood = conditions.size() == flows.size()
                && conditions.stream().map(FlowCondition::variable).distinct().count() == 1;
        if (!understood) {
            if (flows.stream().noneMatch(flow -> flow.condition().isEmpty())) {
                findings.note(gateway, Rule.DEFAULT_MISSING, gateway.title() + "没有默认路线，各条件是否涵盖所有情形无法确认");
            }
            return;
        }
        String variable = conditions.get(0).variable();
        Set<String> open = new TreeSet<>(possible(variable, conditions));
        open.removeIf(value -> conditions.stream().anyMatch(condition -> condition.holds(value)));
        if (!open.isEmpty()) {
            findings.note(
                    gateway,
                    Rule.DEFAULT_MISSING,
                    gateway.title() + "没有默认路线，变量 " + variable + " 为 " + String.join("、", open) + " 时没有出口");
        }
    }

    /** Values to look at: the known ones, else those named and one that nobody named. */
    private static Set<String> possible(String variable, List<FlowCondition> conditions) {
        if (variable.equals(Variables.OUTCOME.name())) {
            return Set.of();
        }
        boolean flag = conditions.stream()
                .allMatch(condition -> Set.of("true", "false").containsAll(condition.values()));
        return flag ? Set.of("true", "false") : VALUES.getOrDefault(variable, Set.of("其他值"));
    }
}
