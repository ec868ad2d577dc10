package org.shenbao.routing.process.guard;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Condition;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Material;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.ScoringDimension;

/** Whether the table of a leaf says what its notice says: conditions, papers and dimensions, and no field that it does not ask for. */
class LeafTableRules {

    /** What every table may read beside the answers. */
    private static final Set<String> GIVEN = Set.of("category", "submissionDate");

    private final Programmes programmes;
    private final FeelSyntax feel;

    LeafTableRules(Programmes programmes, FeelSyntax feel) {
        this.programmes = programmes;
        this.feel = feel;
    }

    void check(DecisionTable table, Findings findings) {
        ofLeaf("eligibility-", table, findings, (leaf, noted) -> {
            policy(table, "RULE ORDER", noted);
            Map<String, String> conditions = new LinkedHashMap<>();
            for (Condition condition : leaf.conditions()) {
                conditions.put(condition.id(), condition.noteZh());
            }
            entries(table, "id", "申报条件", conditions, noted);
            filled(table, List.of("severity", "evaluator"), List.of("required", "clause"), noted);
            alwaysTrue(table, noted);
            fields(table, leaf, noted);
        });
        ofLeaf("required-materials-", table, findings, (leaf, noted) -> {
            policy(table, "RULE ORDER", noted);
            Map<String, String> materials = new LinkedHashMap<>();
            for (Material material : leaf.materials()) {
                materials.put(material.id(), material.nameZh());
            }
            entries(table, "material", "申报材料", materials, noted);
            filled(table, List.of(), List.of("clause"), noted);
            filled(table, "demand", Rule.EMPTY_CELL, noted);
            fields(table, leaf, noted);
        });
        ofLeaf("scoring-", table, findings, (leaf, noted) -> {
            policy(table, "COLLECT", noted);
            filled(table, List.of("points"), List.of(), noted);
            dimensions(table, leaf, noted);
        });
    }

    private void ofLeaf(String kind, DecisionTable table, Findings findings, BiConsumer<Leaf, Findings> rules) {
        if (!table.key().startsWith(kind)) {
            return;
        }
        Optional<Leaf> leaf = programmes.all().stream()
                .flatMap(programme -> programme.leaves().stream())
                .filter(known -> known.category().equals(table.key().substring(kind.length())))
                .findFirst();
        leaf.ifPresentOrElse(
                known -> rules.accept(known, findings),
                () -> findings.note(table.decision(), Rule.LEAF_UNKNOWN, "没有与决策 " + table.key() + " 对应的申报类别"));
    }

    private static void policy(DecisionTable table, String wanted, Findings findings) {
        if (!table.hitPolicy().equals(wanted)) {
            findings.note(
                    table.markup(),
                    Rule.HIT_POLICY,
                    "命中策略应当是 " + wanted + "，而不是 " + table.hitPolicy(),
                    "请把命中策略改为 " + wanted + "。");
        }
    }

    /** Every entry of the notice has a row, and every row is an entry of the notice. */
    private static void entries(
            DecisionTable table, String column, String what, Map<String, String> known, Findings findings) {
        if (table.output(column).isEmpty()) {
            missing(table, column, findings);
            return;
        }
        Set<String> written = new HashSet<>();
        for (Markup rule : table.rules()) {
            String id = table.constant(rule, column);
            written.add(id);
            if (id.isEmpty()) {
                findings.note(rule, Rule.EMPTY_CELL, table.place(rule) + "没有填写" + what + "编号");
            } else if (!known.containsKey(id)) {
                findings.note(rule, Rule.ENTRY_UNKNOWN, table.place(rule) + "的" + what + "编号 " + id + " 不在申报指南中");
            }
        }
        known.forEach((id, name) -> {
            if (!written.contains(id)) {
                findings.note(
                        table.markup(),
                        Rule.ENTRY_MISSING,
                        "缺少" + what + "“" + name + "”",
                        "请补上编号为 \"" + id + "\" 的行。");
            }
        });
    }

    private static void missing(DecisionTable table, String column, Findings findings) {
        findings.note(table.markup(), Rule.COLUMN_MISSING, "缺少结果列 " + column);
    }

    private static void filled(DecisionTable table, List<String> required, List<String> expected, Findings findings) {
        Stream.concat(required.stream(), expected.stream())
                .filter(name -> table.output(name).isEmpty())
                .forEach(name -> missing(table, name, findings));
        required.forEach(name -> filled(table, name, Rule.EMPTY_CELL, findings));
        expected.forEach(name -> filled(table, name, Rule.EMPTY_CELL_OPTIONAL, findings));
    }

    private static void filled(DecisionTable table, String name, Rule rule, Findings findings) {
        table.output(name)
                .ifPresent(column -> table.rules().stream()
                        .filter(row -> DecisionTable.outputCells(row).size() > column)
                        .filter(row -> DecisionTable.text(
                                        DecisionTable.outputCells(row).get(column))
                                .isEmpty())
                        .forEach(row -> findings.note(
                                DecisionTable.outputCells(row).get(column),
                                rule,
                                table.place(row) + "的“"
                                        + DecisionTable.label(table.outputs().get(column)) + "”列为空")));
    }

    private static void alwaysTrue(DecisionTable table, Findings findings) {
        table.rules().stream()
                .filter(rule -> table.constant(rule, "evaluator").equals("dmn"))
                .filter(rule -> DecisionTable.inputCells(rule).stream()
                        .map(DecisionTable::text)
                        .allMatch(text -> text.isEmpty() || text.equals("-")))
                .forEach(rule -> findings.note(rule, Rule.ALWAYS_TRUE, table.place(rule) + "由决策表判定，但没有任何条件"));
    }

    private void fields(DecisionTable table, Leaf leaf, Findings findings) {
        Set<String> known = new HashSet<>(GIVEN);
        known.addAll(leaf.fields().keySet());
        known.addAll(leaf.derivedFields().keySet());
        leaf.fields().values().stream()
                .flatMap(field -> field.columns().stream())
                .map(Field::key)
                .forEach(known::add);
        for (Markup input : table.inputs()) {
            unknown(feel.variables(DecisionTable.expression(input)), known)
                    .forEach(name -> findings.note(
                            input,
                            Rule.FIELD_UNKNOWN,
                            "输入列“" + DecisionTable.label(input) + "”读取的填报项 " + name + " 不在申报表中",
                            mend(name, known)));
        }
        for (Markup rule : table.rules()) {
            DecisionTable.inputCells(rule)
                    .forEach(cell -> unknown(feel.testVariables(DecisionTable.text(cell)), known)
                            .forEach(name -> findings.note(
                                    cell,
                                    Rule.FIELD_UNKNOWN,
                                    table.place(rule) + "读取的填报项 " + name + " 不在申报表中",
                                    mend(name, known))));
        }
    }

    private static Stream<String> unknown(Set<String> read, Set<String> known) {
        return read.stream().filter(name -> !known.contains(name)).sorted();
    }

    private static String mend(String name, Set<String> known) {
        String similar = known.stream()
                .filter(key -> Similarity.isNear(key, name, 3))
                .sorted()
                .collect(Collectors.joining("、"));
        return similar.isEmpty() ? Rule.FIELD_UNKNOWN.mend() : "是否应为 " + similar + "？";
    }

    /** A score counts only when every dimension has a row that its points fall into. */
    private static void dimensions(DecisionTable table, Leaf leaf, Findings findings) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            columns.put(DecisionTable.expression(table.inputs().get(i)).replace("`", ""), i);
        }
        Set<String> known =
                leaf.scoringDimensions().stream().map(ScoringDimension::id).collect(Collectors.toSet());
        columns.forEach((name, column) -> {
            if (!known.contains(name)) {
                findings.note(table.inputs().get(column), Rule.ENTRY_UNKNOWN, "评分维度 " + name + " 不在申报指南中");
            }
        });
        leaf.scoringDimensions().stream()
                .filter(dimension -> !isScored(table, columns.get(dimension.id())))
                .forEach(dimension -> findings.note(
                        table.markup(),
                        Rule.ENTRY_MISSING,
                        "缺少评分维度“" + dimension.nameZh() + "”",
                        "请补上读取 `" + dimension.id() + "` 的输入列和计分的行。"));
    }

    private static boolean isScored(DecisionTable table, @Nullable Integer column) {
        return column != null
                && table.rules().stream()
                        .map(DecisionTable::inputCells)
                        .anyMatch(cells -> cells.size() > column
                                && !DecisionTable.text(cells.get(column)).isEmpty());
    }
}
