package org.shenbao.routing.process.guard;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shenbao.routing.Variable;
import org.shenbao.routing.Variables;

/** Whether every variable that an expression reads is written by somebody: the product, a mapping, a loop. */
final class VariableRules {

    /** What the engine offers by itself. */
    private static final Set<String> ENGINE = Set.of(
            "execution", "task", "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private final ExpressionRules expressions;

    VariableRules(ExpressionRules expressions) {
        this.expressions = expressions;
    }

    void check(Markup definitions, Findings findings) {
        Set<String> known = new HashSet<>(ENGINE);
        Variables.ALL.stream().map(Variable::name).forEach(known::add);
        definitions.all().flatMap(VariableRules::written).forEach(known::add);
        definitions
                .all()
                .forEach(element -> texts(element)
                        .filter(ExpressionRules::isExpression)
                        .flatMap(text -> expressions.variables(text).stream())
                        .distinct()
                        .filter(variable -> !known.contains(variable))
                        .forEach(variable -> findings.note(
                                element, Rule.VARIABLE_UNKNOWN, "变量 " + variable + " 没有被赋值", mend(variable, known))));
    }

    private static Stream<String> written(Markup element) {
        return switch (element.type()) {
            case "out", "in" -> Stream.of(element.value("target"));
            case "inputParameter", "outputParameter" -> Stream.of(element.value("name"));
            default ->
                Stream.of(
                        element.engineValue("resultVariable"),
                        element.engineValue("elementVariable"),
                        element.engineValue("errorCodeVariable"),
                        element.engineValue("errorMessageVariable"),
                        element.engineValue("escalationCodeVariable"));
        };
    }

    /** Where expressions stand; a delegate is a bean and no variable. */
    private static Stream<String> texts(Markup element) {
        return Stream.concat(
                element.attributes().entrySet().stream()
                        .filter(attribute -> !attribute.getKey().getLocalPart().equals("delegateExpression"))
                        .map(Map.Entry::getValue),
                Stream.of(element.text()));
    }

    private static String mend(String variable, Set<String> known) {
        String similar = known.stream()
                .filter(name -> !name.isEmpty() && Similarity.isNear(name, variable, 2))
                .sorted()
                .collect(Collectors.joining("、"));
        return similar.isEmpty() ? Rule.VARIABLE_UNKNOWN.mend() : "是否应为 " + similar + "？否则请先由任务、构件或映射给它赋值。";
    }
}
