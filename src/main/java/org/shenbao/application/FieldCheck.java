package org.shenbao.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.support.Problem.FieldError;

/** Whether one answer, of a fitting type already, may be handed in. */
final class FieldCheck {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9\\-() /、，,]{6,40}");
    private static final Pattern URL = Pattern.compile("(https?://)?[^\\s/.]+(\\.[^\\s/.]+)+(/\\S*)?");

    private FieldCheck() {}

    static boolean isRequired(Field field, Map<String, Object> answers) {
        return field.required() || (field.requiredWhen() != null && Applicability.holds(field.requiredWhen(), answers));
    }

    static List<FieldError> faults(Field field, Map<String, Object> answers) {
        Object value = answers.get(field.key());
        if (value == null || Answers.isBlank(value)) {
            return isRequired(field, answers)
                    ? List.of(new FieldError(field.key(), "请填写“" + field.labelZh() + "”。"))
                    : List.of();
        }
        if (field.type() == FieldType.TABLE) {
            return table(field, (List<?>) value);
        }
        String fault = fault(field, value);
        return fault == null ? List.of() : List.of(new FieldError(field.key(), "“" + field.labelZh() + "”" + fault));
    }

    private static @Nullable String fault(Field field, Object value) {
        return switch (field.type()) {
            case TEXT, LONGTEXT -> tooLong(field, String.valueOf(value));
            case EMAIL -> EMAIL.matcher(String.valueOf(value)).matches() ? null : "不是有效的电子邮箱。";
            case PHONE -> PHONE.matcher(String.valueOf(value)).matches() ? null : "不是有效的电话号码。";
            case URL -> URL.matcher(String.valueOf(value)).matches() ? null : "不是有效的网址。";
            // Amounts may be: a loss, a credit note.
            case INTEGER, PERCENT -> String.valueOf(value).startsWith("-") ? "不能为负数。" : null;
            case MONEY_WAN, MONEY_YUAN ->
                new BigDecimal(value.toString()).stripTrailingZeros().scale() > 2 ? "最多保留两位小数。" : null;
            case DATE_RANGE, MONTH_RANGE -> range(value);
            case MULTI_ENUM -> selected(field, ((Collection<?>) value).size());
            default -> null;
        };
    }

    private static @Nullable String tooLong(Field field, String text) {
        int length = text.codePointCount(0, text.length());
        Integer limit = field.maxLength();
        return limit == null || length <= limit ? null : "限 " + limit + " 字，现有 " + length + " 字。";
    }

    private static @Nullable String range(Object value) {
        Map<?, ?> range = (Map<?, ?>) value;
        Object start = range.get("start");
        Object end = range.get("end");
        if (Answers.isBlank(start) || Answers.isBlank(end)) {
            return "应填写起止时间。";
        }
        // ISO dates and months sort as text.
        return String.valueOf(start).compareTo(String.valueOf(end)) <= 0 ? null : "的开始时间不能晚于结束时间。";
    }

    private static @Nullable String selected(Field field, int count) {
        if (field.minSelected() != null && count < field.minSelected()) {
            return "至少选择 " + field.minSelected() + " 项。";
        }
        return field.maxSelected() != null && count > field.maxSelected()
                ? "最多选择 " + field.maxSelected() + " 项。"
                : null;
    }

    private static List<FieldError> table(Field table, List<?> rows) {
        List<FieldError> faults = new ArrayList<>();
        if (table.minRows() != null && rows.size() < table.minRows()) {
            faults.add(new FieldError(table.key(), "“" + table.labelZh() + "”至少填写 " + table.minRows() + " 行。"));
        }
        for (int i = 0; i < rows.size(); i++) {
            String path = table.key() + "[" + i + "].";
            String place = "“" + table.labelZh() + "”第 " + (i + 1) + " 行：";
            row(table, cells(rows.get(i)))
                    .map(f -> new FieldError(path + f.field(), place + f.message()))
                    .forEach(faults::add);
        }
        return faults;
    }

    private static Stream<FieldError> row(Field table, Map<String, Object> cells) {
        return table.columns().stream().filter(Field::isAnswered).flatMap(column -> faults(column, cells).stream());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cells(Object row) {
        return (Map<String, Object>) row;
    }
}
