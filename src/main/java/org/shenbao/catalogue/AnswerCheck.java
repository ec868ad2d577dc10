package org.shenbao.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Problem.FieldError;

/**
 * Whether answers are of their fields' types: known keys, fitting values, choices among the options. Null is missing and
 * always fits; how much has to be filled is another question.
 */
public final class AnswerCheck {

    private final Leaf leaf;
    private final List<FieldError> errors = new ArrayList<>();

    private AnswerCheck(Leaf leaf) {
        this.leaf = leaf;
    }

    /** @throws InvalidInput naming every key that does not belong to the leaf and every value that does not fit */
    public static void types(Leaf leaf, Map<String, ? extends @Nullable Object> answers) {
        List<FieldError> errors = faults(leaf, answers);
        if (!errors.isEmpty()) {
            throw new InvalidInput("有 " + errors.size() + " 处内容需要更正。", errors);
        }
    }

    /** Every key that does not belong to the leaf, and every value that does not fit. */
    public static List<FieldError> faults(Leaf leaf, Map<String, ? extends @Nullable Object> answers) {
        AnswerCheck check = new AnswerCheck(leaf);
        answers.forEach(check::answer);
        return List.copyOf(check.errors);
    }

    private void answer(String key, @Nullable Object value) {
        Field field = leaf.fields().get(key);
        if (field != null) {
            value(key, field, value);
        } else if (leaf.derivedFields().containsKey(key)) {
            error(key, "此项由系统计算，不能填报。");
        } else {
            error(key, "“" + leaf.nameZh() + "”没有此填报项。");
        }
    }

    private void value(String path, Field field, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (field.type() == FieldType.TABLE) {
            table(path, field, value);
            return;
        }
        String fault = ValueCheck.fault(field, value);
        if (fault != null) {
            error(path, "“" + field.labelZh() + "”" + fault);
        } else if (contradicts(field, value)) {
            error(path, "“" + field.labelZh() + "”与所申报的“" + leaf.nameZh() + "”不一致。");
        }
    }

    /** Whether it names a category that is not the leaf's; where several are chosen, a condition judges them. */
    private boolean contradicts(Field field, Object value) {
        return field.type() == FieldType.ENUM
                && leaf.ownOption(field)
                        .filter(own -> !value.equals(own.value()))
                        .isPresent();
    }

    private void table(String path, Field table, Object value) {
        if (!(value instanceof List<?> rows)) {
            error(path, "“" + table.labelZh() + "”应为表格，一行一个对象。");
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            String place = path + "[" + i + "]";
            if (rows.get(i) instanceof Map<?, ?> row) {
                row.forEach((key, cell) -> cell(place + "." + key, table, String.valueOf(key), cell));
            } else {
                error(place, "“" + table.labelZh() + "”第 " + (i + 1) + " 行应为对象。");
            }
        }
    }

    private void cell(String path, Field table, String key, @Nullable Object value) {
        if (key.equals("year") && !table.fixedRows().isEmpty()) {
            if (table.fixedRows().stream()
                    .noneMatch(year -> String.valueOf(year).equals(String.valueOf(value)))) {
                error(path, "“" + table.labelZh() + "”没有这一年的行。");
            }
            return;
        }
        table.column(key)
                .ifPresentOrElse(
                        column -> value(path, column, value), () -> error(path, "“" + table.labelZh() + "”没有此列。"));
    }

    private void error(String path, String message) {
        errors.add(new FieldError(path, message));
    }
}
