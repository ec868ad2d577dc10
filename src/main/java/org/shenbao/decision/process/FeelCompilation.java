package org.shenbao.decision.process;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.shenbao.decision.FaultyDecision;

/** One table on its way from text to one list of parsed expressions. */
final class FeelCompilation {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`|\\b[A-Za-z_]\\w*\\b");

    private final FeelEngineApi feel;
    private final List<Exp> items = new ArrayList<>();
    private final List<Exp> inputExpressions = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    FeelCompilation(FeelEngineApi feel) {
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
        ConstList list = new ConstList(CollectionConverters.asScala(items).toList());
        return new FeelTable(feel, key, version, new ParsedExpression(list, key), Set.copyOf(names), inputs, rules);
    }

    private FeelTable.Input input(String text) {
        Exp expression = parsed(feel.parseExpression(text), text).expression();
        inputExpressions.add(expression);
        return new FeelTable.Input(item(expression), readNames(text));
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
        Exp unaryTests = parsed(feel.parseUnaryTests(text), text).expression();
        readNames(text);
        return new FeelTable.Test(input, item(new In(expression, unaryTests)), text);
    }

    /** An output that needs no variable is evaluated now. */
    private void output(String name, String text, Map<String, Object> constants, Map<String, Integer> computed) {
        if (text.isEmpty()) {
            return;
        }
        ParsedExpression expression = parsed(feel.parseExpression(text), text);
        EvaluationResult result = feel.evaluate(expression, Map.of());
        if (result.isSuccess() && !result.hasSuppressedFailures() && result.result() != null) {
            constants.put(name, result.result());
        } else {
            readNames(text);
            computed.put(name, item(expression.expression()));
        }
    }

    private int item(Exp expression) {
        items.add(expression);
        return items.size() - 1;
    }

    /** Words of the expression, variables among them. */
    private List<String> readNames(String expression) {
        List<String> found = NAME.matcher(expression)
                .results()
                .map(match -> match.group(1) == null ? match.group() : match.group(1))
                .distinct()
                .toList();
        names.addAll(found);
        return found;
    }

    private static ParsedExpression parsed(ParseResult result, String text) {
        if (!result.isSuccess()) {
            throw new FaultyDecision("表达式“" + text + "”有误：" + result.failure().message());
        }
        return result.parsedExpression();
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }
}
