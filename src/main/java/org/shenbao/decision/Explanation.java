package org.shenbao.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.DerivedField;
import org.shenbao.catalogue.Evaluator;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Severity;
import org.shenbao.decision.Evaluation.ConditionResult;
import org.shenbao.decision.Evaluation.ConditionVerdict;
import org.shenbao.decision.RuleTable.Cell;
import org.shenbao.decision.RuleTable.Row;

/** Turns the rows of an eligibility table into conditions that say why. */
final class Explanation {

    /** Rows that say when a condition applies, instead of what it asks. */
    private static final String APPLIES = "applies";

    private final Leaf leaf;
    private final Map<String, @Nullable Object> variables;
    private final EvaluationContext context;

    Explanation(Leaf leaf, Map<String, @Nullable Object> variables, EvaluationContext context) {
        this.leaf = leaf;
        this.variables = variables;
        this.context = context;
    }

    List<ConditionResult> of(List<Row> rows) {
        Map<String, List<Row>> conditions = new LinkedHashMap<>();
        rows.forEach(row -> conditions
                .computeIfAbsent(row.text("id"), id -> new ArrayList<>())
                .add(row));
        return conditions.values().stream()
                .map(this::condition)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty when the condition does not apply. */
    private Optional<ConditionResult> condition(List<Row> rows) {
        List<Row> scope = rows.stream().filter(Explanation::isScope).toList();
        List<Row> alternatives = rows.stream().filter(row -> !isScope(row)).toList();
        if (alternatives.isEmpty()) {
            throw new FaultyDecision(rows.get(0).text("id") + " 只有适用情形，没有要求");
        }
        Truth applies = scope.isEmpty() ? Truth.TRUE : any(scope);
        if (applies == Truth.FALSE) {
            return Optional.empty();
        }
        Truth holds = applies == Truth.UNKNOWN ? Truth.UNKNOWN : any(alternatives);
        return Optional.of(result(alternatives, rows, holds));
    }

    private static boolean isScope(Row row) {
        return APPLIES.equals(row.results().get("part"));
    }

    private Truth any(List<Row> rows) {
        Function<Row, Truth> truth = context.atSubmission() ? Row::truthAtSubmission : Row::truth;
        return rows.stream().map(truth).reduce(Truth.FALSE, Truth::or);
    }

    private ConditionResult result(List<Row> alternatives, List<Row> rows, Truth holds) {
        Row first = alternatives.get(0);
        Severity severity = Severity.valueOf(upper(first.text("severity")));
        Evaluator evaluator = Evaluator.valueOf(upper(first.text("evaluator")));
        List<Field> fields = fields(rows);
        ConditionVerdict decided = decided(holds);
        boolean manual = evaluator != Evaluator.DMN || asksForUnknownFilings(rows);
        boolean isDeclared = manual && fields(alternatives).stream().anyMatch(f -> variables.get(f.key()) != null);
        ConditionVerdict declared = isDeclared && decided != ConditionVerdict.UNKNOWN ? decided : null;
        ConditionVerdict verdict = manual ? ConditionVerdict.MANUAL : decided;
        String actual = actual(fields, alternatives);
        String required = leaf.inItsYear(first.text("required"));
        return new ConditionResult(
                first.text("id"),
                severity,
                evaluator,
                verdict,
                declared,
                required,
                actual,
                first.text("clause"),
                new ConditionMessage(severity, evaluator, required, actual, fields, missing(fields))
                        .of(verdict, declared));
    }

    /** Whether a row counts the applicant's applications while nobody knows the applicant. */
    private boolean asksForUnknownFilings(List<Row> rows) {
        return context.filings() == null
                && rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.names().stream())
                        .map(leaf.derivedFields()::get)
                        .filter(Objects::nonNull)
                        .anyMatch(DerivedField::countsFiledApplications);
    }

    private static ConditionVerdict decided(Truth truth) {
        return switch (truth) {
            case TRUE -> ConditionVerdict.MET;
            case FALSE -> ConditionVerdict.UNMET;
            case UNKNOWN -> ConditionVerdict.UNKNOWN;
        };
    }

    private static String upper(String key) {
        return key.toUpperCase(Locale.ROOT);
    }

    /** The leaf's fields that the condition looks at. */
    private List<Field> fields(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.names().stream())
                .distinct()
                .flatMap(name -> leaf.field(name).stream())
                .toList();
    }

    private List<Field> missing(List<Field> fields) {
        return fields.stream().filter(f -> variables.get(f.key()) == null).toList();
    }

    private String actual(List<Field> fields, List<Row> rows) {
        if (fields.isEmpty()) {
            return "待核查";
        }
        if (fields.size() == 1) {
            Field only = fields.get(0);
            return only.type() == FieldType.TABLE ? figures(only, rows) : text(only) + age(rows);
        }
        return String.join(
                "；", fields.stream().map(f -> f.labelZh() + "：" + text(f)).toList());
    }

    private String text(Field field) {
        Object value = variables.get(field.key());
        if (value != null) {
            return ValueText.of(field, value);
        }
        return field.isFilledByApplicant() ? "未填写" : "待核查";
    }

    /** What the cells took from a table. */
    private String figures(Field table, List<Row> rows) {
        String figures = rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.input().stream()
                        .filter(Number.class::isInstance)
                        .flatMap(number -> cell.names().stream()
                                .flatMap(name -> table.column(name).stream())
                                .map(column -> column.labelZh() + "：" + ValueText.of(column, number))))
                .distinct()
                .collect(java.util.stream.Collectors.joining("；"));
        return figures.isEmpty() ? text(table) : figures;
    }

    /** Whole years up to the day of submission, where a cell counts them. */
    private static String age(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.names().contains(Variables.SUBMISSION_DATE))
                .map(Cell::input)
                .flatMap(Optional::stream)
                .findFirst()
                .map(years -> "（至申报日满" + ValueText.number(years) + "年）")
                .orElse("");
    }
}
