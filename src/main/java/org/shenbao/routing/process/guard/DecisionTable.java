package org.shenbao.routing.process.guard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision's table.
 *
 * @param decision the decision around it
 */
record DecisionTable(Markup decision, Markup markup, List<Markup> inputs, List<Markup> outputs, List<Markup> rules) {

    static Stream<DecisionTable> in(Markup definitions) {
        return definitions
                .children("decision")
                .flatMap(decision -> decision.children("decisionTable").map(table -> of(decision, table)));
    }

    private static DecisionTable of(Markup decision, Markup table) {
        return new DecisionTable(
                decision,
                table,
                table.children("input").toList(),
                table.children("output").toList(),
                table.children("rule").toList());
    }

    String key() {
        return decision.id();
    }

    String hitPolicy() {
        String policy = markup.value("hitPolicy");
        return policy.isEmpty() ? "UNIQUE" : policy;
    }

    static List<Markup> inputCells(Markup rule) {
        return rule.children("inputEntry").toList();
    }

    static List<Markup> outputCells(Markup rule) {
        return rule.children("outputEntry").toList();
    }

    /** What a cell or an expression says. */
    static String text(Markup cell) {
        return cell.childText("text");
    }

    static String expression(Markup input) {
        return input.child("inputExpression").map(DecisionTable::text).orElse("");
    }

    /** How the table's head calls a column. */
    static String label(Markup column) {
        return Stream.of(column.value("label"), column.value("name"), expression(column), column.id())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** A rule as people count it. */
    String place(Markup rule) {
        return "第 " + (rules.indexOf(rule) + 1) + " 条规则";
    }

    Optional<Integer> output(String name) {
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).value("name").equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The text constant that a rule puts out under a name; empty when it has none. */
    String constant(Markup rule, String name) {
        List<Markup> cells = outputCells(rule);
        return output(name)
                .filter(column -> column < cells.size())
                .map(column -> text(cells.get(column)))
                .filter(text -> text.length() > 1 && text.startsWith("\"") && text.endsWith("\""))
                .map(text -> text.substring(1, text.length() - 1))
                .orElse("");
    }
}
