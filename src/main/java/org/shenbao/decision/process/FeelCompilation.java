package org.shenbao.decision.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.In;
import org.jspecify.annotations.Nullable;

/** One table on its way from text to one list of parsed expressions. */
final class FeelCompilation {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`|\\b[A-Za-z_]\\w*\\b");

    private final FeelRuntime feel;
    private final List<Exp> items = new ArrayList<>();
    private final List<Exp> inputExpressions = new ArrayList<>();

    FeelCompilation(FeelRuntime feel) {
        this.feel = feel;
    }

    FeelTable compile(String key, int version, DecisionTable table) {
        List<FeelTable.Input> inputs = table.getInputs().stream()
                .map(input -> input(text(input.getInputExpression().getText())))
                .toList();
        List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
        List<FeelTable.Rule> rules = table.getRules().stream()
                .map(rule -> rule(inputs, outputs, rule))
                .toList();
        return new FeelTable(feel, key, version, FeelRuntime.list(items), inputs, rules);
    }

    private FeelTable.Input input(String text) {
        Exp expression = feel.expression(text);
        inputExpressions.add(expression);
        return new FeelTable.Input(item(expression), names(text));
    }

    private FeelTable.Rule rule(List<FeelTable.Input> inputs, List<String> outputs, Rule rule) {
        List<FeelTable.Test> tests = new ArrayList<>();
        int column = 0;
        for (InputEntry entry : rule.getInputEntries()) {
            String text = text(entry.getText());
            if (!text.isEmpty() && !text.equals("-")) {
                tests.add(test(inputs.get(column), inputExpressions.get(column), text));
            }
            column++;
        }
        Map<String, Object> constants = new LinkedHashMap<>();
        Map<String, Integer> computed = new LinkedHashMap<>();
        column = 0;
        for (OutputEntry entry : rule.getOutputEntries()) {
            output(outputs.get(column++), text(entry.getText()), constants, computed);
        }
        return new FeelTable.Rule(tests, constants, computed);
    }

    /** What the engine does with a cell: its unary tests on the value of its input. */
    private FeelTable.Test test(FeelTable.Input input, Exp expression, String text) {
        return new FeelTable.Test(input, item(new In(expression, feel.unaryTests(text))), text);
    }

    /** An output that needs no variable is evaluated now. */
    private void output(String name, String text, Map<String, Object> constants, Map<String, Integer> computed) {
        if (text.isEmpty()) {
            return;
        }
        Optional<Object> constant = feel.constant(text);
        if (constant.isPresent()) {
            constants.put(name, constant.get());
        } else {
            computed.put(name, item(feel.expression(text)));
        }
    }

    private int item(Exp expression) {
        items.add(expression);
        return items.size() - 1;
    }

    /** Words of an expression, variables among them. */
    private static List<String> names(String expression) {
        return NAME.matcher(expression)
                .results()
                .map(match -> match.group(1) == null ? match.group() : match.group(1))
                .distinct()
                .toList();
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }
}
