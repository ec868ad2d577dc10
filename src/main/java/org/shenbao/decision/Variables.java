package org.shenbao.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Leaf;

/** Answers as tables read them: every field of the leaf by its key, dates as dates, what is missing as null. */
final class Variables {

    /** Name of the day up to which ages count. */
    static final String SUBMISSION_DATE = "submissionDate";

    private Variables() {}

    static Map<String, @Nullable Object> of(
            Leaf leaf, Map<String, ? extends @Nullable Object> answers, EvaluationContext context) {
        Map<String, @Nullable Object> variables = of(leaf, answers);
        variables.put(SUBMISSION_DATE, context.submissionDate());
        return variables;
    }

    static Map<String, @Nullable Object> of(Leaf leaf, Map<String, ? extends @Nullable Object> answers) {
        Map<String, @Nullable Object> variables = new HashMap<>();
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
            return rows.stream().map(row -> row(field, (Map<?, ?>) row)).toList();
        }
        return answer;
    }

    private static Map<String, @Nullable Object> row(Field table, Map<?, ?> answers) {
        Map<String, @Nullable Object> row = new HashMap<>();
        table.columns().forEach(column -> row.put(column.key(), value(column, answers.get(column.key()))));
        return row;
    }
}
