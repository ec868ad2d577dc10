package org.shenbao.decision.process;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.shenbao.decision.FaultyDecision;

/** Compiles a DMN model: every cell is parsed here and never again. */
final class FeelTables {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`|\\b[A-Za-z_]\\w*\\b");

    private final FeelEngineApi feel =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    FeelTable compile(String key, int version, InputStream model) {
        try {
            DecisionTable table = Dmn.readModelFromStream(model).getModelElementsByType(DecisionTable.class).stream()
                    .filter(t -> key.equals(t.getParentElement().getAttributeValue("id")))
                    .findFirst()
                    .orElseThrow(() -> new FaultyDecision(key + " 不是一张决策表"));
            return new FeelTable(feel, key, version, inputs(table), rules(table));
        } catch (ModelException e) {
            throw new FaultyDecision(key + " 不是有效的 DMN 模型：" + e.getMessage(), e);
        }
    }

    private List<FeelTable.Input> inputs(DecisionTable table) {
        return table.getInputs().stream()
                .map(input -> text(input.getInputExpression().getText()))
                .map(text -> new FeelTable.Input(expression(text), names(text)))
                .toList();
    }

    private List<FeelTable.Rule> rules(DecisionTable table) {
        List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
        return table.getRules().stream()
                .map(rule -> {
                    Map<String, Object> constants = new LinkedHashMap<>();
                    Map<String, ParsedExpression> computed = new LinkedHashMap<>();
                    int column = 0;
                    for (var entry : rule.getOutputEntries()) {
                        output(outputs.get(column++), text(entry.getText()), constants, computed);
                    }
                    return new FeelTable.Rule(tests(List.copyOf(rule.getInputEntries())), constants, computed);
                })
                .toList();
    }

    private List<FeelTable.Test> tests(List<InputEntry> entries) {
        List<FeelTable.Test> tests = new ArrayList<>();
        for (int column = 0; column < entries.size(); column++) {
            String text = text(entries.get(column).getText());
            if (!text.isEmpty() && !text.equals("-")) {
                tests.add(new FeelTable.Test(column, parsed(feel.parseUnaryTests(text), text)));
            }
        }
        return tests;
    }

    /** An output that needs no variable is evaluated now. */
    private void output(
            String name, String text, Map<String, Object> constants, Map<String, ParsedExpression> computed) {
        if (text.isEmpty()) {
            return;
        }
        ParsedExpression expression = expression(text);
        EvaluationResult result = feel.evaluate(expression, Map.of());
        if (result.isSuccess() && !result.hasSuppressedFailures() && result.result() != null) {
            constants.put(name, result.result());
        } else {
            computed.put(name, expression);
        }
    }

    private ParsedExpression expression(String text) {
        return parsed(feel.parseExpression(text), text);
    }

    private static ParsedExpression parsed(ParseResult result, String text) {
        if (!result.isSuccess()) {
            throw new FaultyDecision("表达式“" + text + "”有误：" + result.failure().message());
        }
        return result.parsedExpression();
    }

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
