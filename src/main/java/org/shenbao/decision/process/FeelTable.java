package org.shenbao.decision.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.shenbao.decision.FaultyDecision;
import org.shenbao.decision.RuleTable;
import org.shenbao.decision.Truth;

/**
 * A table whose expressions are parsed, all of them items of one list: setting up an evaluation costs the engine far more
 * than evaluating a cell, so a table takes one.
 *
 * @param items the inputs, then every filled cell tested on its input, then the outputs that need variables
 * @param names what the expressions read; nothing else is handed to the engine
 */
record FeelTable(
        FeelEngineApi feel,
        String key,
        int version,
        ParsedExpression items,
        Set<String> names,
        List<Input> inputs,
        List<Rule> rules)
        implements RuleTable {

    record Input(int item, List<String> names) {}

    record Test(Input input, int item, String text) {}

    /**
     * One row.
     *
     * @param constants outputs that are the same whatever the variables
     * @param computed items of the others
     */
    record Rule(List<Test> tests, Map<String, Object> constants, Map<String, Integer> computed) {}

    @Override
    public List<Row> evaluate(Map<String, ? extends @Nullable Object> variables) {
        List<?> values = values(variables);
        List<Row> rows = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            List<Cell> cells = new ArrayList<>(rule.tests().size());
            rule.tests().forEach(test -> cells.add(cell(test, values)));
            rows.add(new Row(cells, results(rule, values)));
        }
        return rows;
    }

    private List<?> values(Map<String, ? extends @Nullable Object> variables) {
        Map<String, Object> read = new HashMap<>();
        variables.forEach((name, value) -> {
            if (names.contains(name)) {
                put(read, name, value);
            }
        });
        EvaluationResult result = feel.evaluate(items, read);
        if (result.isSuccess() && result.result() instanceof List<?> values) {
            return values;
        }
        throw new FaultyDecision(
                key + " 无法计算：" + (result.isFailure() ? result.failure().message() : result.result()));
    }

    /** FEEL knows a missing datum by its null. */
    @SuppressWarnings("NullAway")
    private static void put(Map<String, Object> read, String name, @Nullable Object value) {
        read.put(name, value);
    }

    private Cell cell(Test test, List<?> values) {
        Object input = values.get(test.input().item());
        return new Cell(test.input().names(), Optional.ofNullable(input), truth(test, input, values.get(test.item())));
    }

    private Truth truth(Test test, @Nullable Object input, @Nullable Object outcome) {
        if (input == null) {
            return Truth.UNKNOWN;
        }
        if (outcome instanceof Boolean holds) {
            return Truth.of(holds);
        }
        throw new FaultyDecision(key + ": 单元格“" + test.text() + "”不能判断 " + input);
    }

    private static Map<String, Object> results(Rule rule, List<?> values) {
        if (rule.computed().isEmpty()) {
            return rule.constants();
        }
        Map<String, Object> results = new LinkedHashMap<>(rule.constants());
        rule.computed().forEach((name, item) -> {
            Object value = values.get(item);
            if (value != null) {
                results.put(name, value);
            }
        });
        return results;
    }
}
