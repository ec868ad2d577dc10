package org.shenbao.decision.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.shenbao.decision.FaultyDecision;
import org.shenbao.decision.RuleTable;
import org.shenbao.decision.Truth;

/** A table whose expressions are parsed. An input is computed once per evaluation, whatever the number of its cells. */
record FeelTable(FeelEngineApi feel, String key, int version, List<Input> inputs, List<Rule> rules)
        implements RuleTable {

    record Input(ParsedExpression expression, List<String> names) {}

    record Test(int input, ParsedExpression unaryTests) {}

    /** @param constants outputs that are the same whatever the variables */
    record Rule(List<Test> tests, Map<String, Object> constants, Map<String, ParsedExpression> computed) {}

    @Override
    public List<Row> evaluate(Map<String, ? extends @Nullable Object> variables) {
        @SuppressWarnings("unchecked")
        Map<String, Object> context = (Map<String, Object>) variables;
        List<Optional<Object>> values = new ArrayList<>(inputs.size());
        for (Input input : inputs) {
            values.add(value(feel.evaluate(input.expression(), context), input.expression()));
        }
        return rules.stream().map(rule -> evaluate(rule, values, context)).toList();
    }

    private Row evaluate(Rule rule, List<Optional<Object>> values, Map<String, Object> context) {
        List<Cell> cells = rule.tests().stream()
                .map(test -> {
                    Optional<Object> input = values.get(test.input());
                    return new Cell(inputs.get(test.input()).names(), input, truth(test, input, context));
                })
                .toList();
        Map<String, Object> results = rule.constants();
        if (!rule.computed().isEmpty()) {
            results = new LinkedHashMap<>(results);
            for (Map.Entry<String, ParsedExpression> output : rule.computed().entrySet()) {
                Optional<Object> value = value(feel.evaluate(output.getValue(), context), output.getValue());
                if (value.isPresent()) {
                    results.put(output.getKey(), value.get());
                }
            }
        }
        return new Row(cells, results);
    }

    private Truth truth(Test test, Optional<Object> input, Map<String, Object> context) {
        if (input.isEmpty()) {
            return Truth.UNKNOWN;
        }
        EvaluationResult result = feel.evaluateWithInput(test.unaryTests(), input.get(), context);
        if (value(result, test.unaryTests()).orElse(null) instanceof Boolean holds) {
            return Truth.of(holds);
        }
        throw new FaultyDecision(key + ": 单元格“" + test.unaryTests().text() + "”不能判断 " + input.get());
    }

    private Optional<Object> value(EvaluationResult result, ParsedExpression expression) {
        if (result.isFailure()) {
            throw new FaultyDecision(key + ": 表达式“" + expression.text() + "”无法计算："
                    + result.failure().message());
        }
        return Optional.ofNullable(result.result());
    }
}
