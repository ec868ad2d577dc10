package org.shenbao.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Leaf;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Problem.FieldError;

/**
 * Takes in what an applicant typed so far: every value fits its field's type, or the whole is refused. Blank values and
 * what the system computes are dropped; how much has to be filled is {@link Completeness}'s question.
 */
final class AnswerTypes {

    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_ROWS = 500;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");
    private static final Set<String> RANGE = Set.of("start", "end");

    private final Leaf leaf;
    private final List<FieldError> errors = new ArrayList<>();

    private AnswerTypes(Leaf leaf) {
        this.leaf = leaf;
    }

    /**
     * @return the answers without blanks, computed figures filled in
     * @throws InvalidInput naming each value that does not fit
     */
    static Map<String, Object> check(Leaf leaf, Map<String, Object> answers) {
        AnswerTypes types = new AnswerTypes(leaf);
        Map<String, Object> fitting = types.all(answers);
        if (!types.errors.isEmpty()) {
            throw new InvalidInput("有 " + types.errors.size() + " 处内容的格式不正确，未能保存。", types.errors);
        }
        return ComputedAnswers.fillIn(leaf, fitting);
    }

    private Map<String, Object> all(Map<String, Object> answers) {
        Map<String, Object> fitting = new LinkedHashMap<>();
        answers.forEach((key, value) -> {
            Field field = leaf.fields().get(key);
            if (field == null) {
                error(key, "申报书中没有此项。");
            } else if (field.isComputed() || Answers.isBlank(value)) {
                return;
            } else if (!field.isAnswered()) {
                error(key, "“" + field.labelZh() + "”不由申报单位填写。");
            } else {
                fitting.put(key, value(key, field, value));
            }
        });
        return fitting;
    }

    private Object value(String path, Field field, Object value) {
        if (field.type() == FieldType.TABLE) {
            return table(path, field, value);
        }
        String fault = fault(field, value);
        if (fault != null) {
            error(path, "“" + field.labelZh() + "”" + fault);
        }
        return value instanceof String text ? text.strip() : value;
    }

    private static @Nullable String fault(Field field, Object value) {
        return switch (field.type()) {
            case TEXT, LONGTEXT, EMAIL, PHONE, URL -> text(value);
            case INTEGER -> value instanceof Number n && isWhole(n) ? null : "应填写整数。";
            case DECIMAL, PERCENT -> isNumber(value, 6) ? null : "应填写数字。";
            case MONEY_WAN, MONEY_YUAN -> isNumber(value, 2) ? null : "应填写金额，最多两位小数。";
            case BOOLEAN -> value instanceof Boolean ? null : "应选择“是”或“否”。";
            case DATE -> isDate(value) ? null : "应填写日期。";
            case MONTH -> isMonth(value) ? null : "应填写年月。";
            case DATE_RANGE -> isRange(value, false) ? null : "应填写起止日期。";
            case MONTH_RANGE -> isRange(value, true) ? null : "应填写起止年月。";
            case ENUM -> field.option(value).isPresent() ? null : "不在可选范围内，请重新选择。";
            case MULTI_ENUM ->
                value instanceof Collection<?> chosen
                                && chosen.stream()
                                        .allMatch(c ->
                                                c != null && field.option(c).isPresent())
                        ? null
                        : "不在可选范围内，请重新选择。";
            case TABLE, FILE, OPINION -> throw new IllegalArgumentException(field.key() + " is not a single value");
        };
    }

    private Object table(String path, Field table, Object value) {
        if (!(value instanceof List<?> rows) || rows.size() > MOST_ROWS) {
            error(path, "“" + table.labelZh() + "”应为表格，最多 " + MOST_ROWS + " 行。");
            return value;
        }
        List<Object> fitting = new ArrayList<>();
        for (Object row : rows) {
            if (row instanceof Map<?, ?> cells) {
                fitting.add(row(path + "[" + fitting.size() + "]", table, cells));
            } else {
                error(path, "“" + table.labelZh() + "”的行格式不正确。");
            }
        }
        return fitting;
    }

    private Map<String, Object> row(String path, Field table, Map<?, ?> cells) {
        Map<String, Object> fitting = new LinkedHashMap<>();
        cells.forEach((key, value) -> {
            Field column = table.column(String.valueOf(key)).orElse(null);
            if (column == null) {
                error(path + "." + key, "“" + table.labelZh() + "”中没有此列。");
            } else if (!column.isComputed() && !Answers.isBlank(value)) {
                fitting.put(column.key(), value(path + "." + key, column, value));
            }
        });
        return fitting;
    }

    private static @Nullable String text(Object value) {
        if (!(value instanceof String text)) {
            return "应填写文字。";
        }
        return text.length() <= LONGEST_TEXT ? null : "不得超过 " + LONGEST_TEXT + " 字。";
    }

    private static boolean isWhole(Number number) {
        return isNumber(number, 0);
    }

    private static boolean isNumber(Object value, int decimals) {
        if (!(value instanceof Number)) {
            return false;
        }
        BigDecimal number = new BigDecimal(value.toString());
        return number.abs().compareTo(LARGEST) < 0
                && number.stripTrailingZeros().scale() <= decimals;
    }

    private static boolean isDate(@Nullable Object value) {
        return parses(value, LocalDate::parse);
    }

    private static boolean isMonth(@Nullable Object value) {
        return parses(value, YearMonth::parse);
    }

    private static boolean isRange(Object value, boolean months) {
        return value instanceof Map<?, ?> range
                && RANGE.containsAll(range.keySet())
                && range.values().stream()
                        .allMatch(end -> Answers.isBlank(end) || (months ? isMonth(end) : isDate(end)));
    }

    private static boolean parses(@Nullable Object value, java.util.function.Function<String, ?> parser) {
        if (!(value instanceof String text)) {
            return false;
        }
        try {
            return parser.apply(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void error(String path, String message) {
        errors.add(new FieldError(path, message));
    }
}
