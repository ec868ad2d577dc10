package org.shenbao.decision.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.syntaxtree.Exp;
import org.jspecify.annotations.Nullable;
import org.shenbao.decision.FaultyDecision;
import org.shenbao.decision.RuleTable;
import org.shenbao.decision.Truth;

/**
 * A table whose expressions are parsed, all of them items of one list: setting up an evaluation costs the engine far more
 * than evaluating a cell, so a table takes one.
 *
 * @param items the inputs, then every filled cell tested on its input, then the outputs that need variables
 */
record FeelTable(FeelRuntime feel, String key, int version, Exp items, List<Input> inputs, List<Rule> rules)
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
        List<?> values = feel.values(items, variables);
        List<Row> rows = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            List<Cell> cells = new ArrayList<>(rule.tests().size());
            rule.tests().forEach(test -> cells.add(cell(test, values)));
            rows.add(new Row(cells, results(rule, values)));
        }
        return rows;
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
