package org.shenbao.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.DerivedField;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Leaf;

/** Answers as tables read them: every field of the leaf by its key, dates as dates, what is missing as null. */
final class Variables {

    /** Name of the day up to which ages count. */
    static final String SUBMISSION_DATE = "submissionDate";

    /** Name of the leaf's own code. */
    private static final String CATEGORY = "category";

    private static final String YEAR = "year";

    private Variables() {}

    static Map<String, @Nullable Object> of(
            Leaf leaf, Map<String, ? extends @Nullable Object> answers, EvaluationContext context) {
        Map<String, @Nullable Object> variables = of(leaf, answers);
        variables.put(SUBMISSION_DATE, context.submissionDate());
        leaf.derivedFields().values().stream()
                .filter(DerivedField::countsFiledApplications)
                .forEach(derived -> variables.put(derived.key(), filings(derived, context)));
        return variables;
    }

    /** Projects are counted, directions only once each. */
    private static @Nullable List<String> filings(DerivedField derived, EvaluationContext context) {
        List<String> filings = context.filings();
        return filings != null && derived.formula().startsWith("distinct(")
                ? filings.stream().distinct().toList()
                : filings;
    }

    static Map<String, @Nullable Object> of(Leaf leaf, Map<String, ? extends @Nullable Object> answers) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put(CATEGORY, leaf.category());
        leaf.fields().forEach((key, field) -> variables.put(key, value(field, answers.get(key))));
        return variables;
    }

    private static @Nullable Object value(Field field, @Nullable Object answer) {
        if (answer instanceof String text && text.isBlank()) {
            return null;
        }
        if (field.type() == FieldType.DATE && answer instanceof String text) {
            return LocalDate.parse(text);
        }
        if (field.type() == FieldType.TABLE && answer instanceof List<?> rows) {
            return rows(field, rows);
        }
        return answer;
    }

    /** A table with printed rows has every one of them, in the printed order: a rule counts on the last year's place. */
    private static List<Map<String, @Nullable Object>> rows(Field table, List<?> rows) {
        if (table.fixedRows().isEmpty()) {
            return rows.stream().map(row -> row(table, (Map<?, ?>) row)).toList();
        }
        return table.fixedRows().stream()
                .map(printed -> rows.stream()
                        .map(row -> (Map<?, ?>) row)
                        .filter(row -> String.valueOf(printed).equals(String.valueOf(row.get(YEAR))))
                        .findFirst()
                        .orElse(Map.of()))
                .map(row -> row(table, row))
                .toList();
    }

    private static Map<String, @Nullable Object> row(Field table, Map<?, ?> answers) {
        Map<String, @Nullable Object> row = new HashMap<>();
        table.columns().forEach(column -> row.put(column.key(), value(column, answers.get(column.key()))));
        return row;
    }
}
