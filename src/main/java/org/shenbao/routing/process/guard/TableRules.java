package org.shenbao.routing.process.guard;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a decision table can be evaluated at all. */
class TableRules {

    private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");
    private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");
    private static final Pattern TEXT_CELL = Pattern.compile("\\s*([<>]=?\\s*)?\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*\\s*");
    private static final Pattern NUMBER_CELL =
            Pattern.compile("\\s*([<>]=?\\s*)?-?\\d+(\\.\\d+)?(\\s*,\\s*-?\\d+(\\.\\d+)?)*\\s*");

    private final FeelSyntax feel;

    TableRules(FeelSyntax feel) {
        this.feel = feel;
    }

    void check(DecisionTable table, Findings findings) {
        if (!POLICIES.contains(table.hitPolicy())) {
            findings.note(
                    table.markup(),
                    Rule.HIT_POLICY,
                    "引擎不支持命中策略 " + table.hitPolicy(),
                    "请改用 " + String.join("、", POLICIES.stream().sorted().toList()) + " 之一。");
        }
        table.inputs().forEach(input -> input(input, findings));
        table.rules().forEach(rule -> rule(table, rule, findings));
    }

    private void input(Markup input, Findings findings) {
        String text = DecisionTable.expression(input);
        if (text.isEmpty()) {
            findings.note(input, Rule.CELLS, "输入列“" + DecisionTable.label(input) + "”没有表达式", "请填写该列读取的填报项。");
        } else if (!feel.isExpression(text)) {
            findings.note(input, Rule.FEEL_SYNTAX, "输入列“" + DecisionTable.label(input) + "”的表达式“" + text + "”无法解析");
        }
    }

    private void rule(DecisionTable table, Markup rule, Findings findings) {
        List<Markup> inputs = DecisionTable.inputCells(rule);
        List<Markup> outputs = DecisionTable.outputCells(rule);
        if (inputs.size() != table.inputs().size()
                || outputs.size() != table.outputs().size()) {
            findings.note(rule, Rule.CELLS, table.place(rule) + "的单元格数量与表头不一致");
            return;
        }
        for (int i = 0; i < inputs.size(); i++) {
            inputCell(table, rule, table.inputs().get(i), inputs.get(i), findings);
        }
        for (int i = 0; i < outputs.size(); i++) {
            String text = DecisionTable.text(outputs.get(i));
            if (!feel.isExpression(text)) {
                unparsable(table, rule, table.outputs().get(i), outputs.get(i), findings);
            }
        }
    }

    private void inputCell(DecisionTable table, Markup rule, Markup column, Markup cell, Findings findings) {
        String text = DecisionTable.text(cell);
        if (!feel.isTest(text)) {
            unparsable(table, rule, column, cell, findings);
            return;
        }
        String type =
                column.child("inputExpression").map(e -> e.value("typeRef")).orElse("");
        boolean textForNumber = (NUMBERS.contains(type) || type.equals("boolean"))
                && TEXT_CELL.matcher(text).matches();
        boolean numberForText = (type.equals("string") || type.equals("boolean"))
                && NUMBER_CELL.matcher(text).matches();
        if (textForNumber || numberForText) {
            findings.note(
                    cell,
                    Rule.CELL_TYPE,
                    table.place(rule) + "“" + DecisionTable.label(column) + "”列的内容“" + text + "”与该列的类型 " + type
                            + " 不符");
        }
    }

    private static void unparsable(DecisionTable table, Markup rule, Markup column, Markup cell, Findings findings) {
        findings.note(
                cell,
                Rule.FEEL_SYNTAX,
                table.place(rule) + "“" + DecisionTable.label(column) + "”列的内容“" + DecisionTable.text(cell) + "”无法解析");
    }
}
