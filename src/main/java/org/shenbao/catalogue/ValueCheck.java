package org.shenbao.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether one value is of its field's type and, for a choice, among its options. */
final class ValueCheck {

    private static final Set<String> RANGE = Set.of("start", "end");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final int MOST_INTEGER_DIGITS = 15;
    private static final int MOST_DECIMALS = 10;

    private ValueCheck() {}

    /** What is wrong with a value that is not a table, said after the field's label; null when it fits. */
    static @Nullable String fault(Field field, Object value) {
        return switch (field.type()) {
            case TEXT, LONGTEXT, EMAIL, PHONE, URL, OPINION -> value instanceof String ? null : "应为文字。";
            case INTEGER -> isNumber(value, 0) ? null : "应为整数。";
            case DECIMAL, PERCENT, MONEY_WAN, MONEY_YUAN -> isNumber(value, MOST_DECIMALS) ? null : "应为数字。";
            case BOOLEAN -> value instanceof Boolean ? null : "应为是（true）或否（false）。";
            case DATE -> isDate(value) ? null : "应为日期，格式如2027-03-01。";
            case MONTH -> isMonth(value) ? null : "应为年月，格式如2027-03。";
            case DATE_RANGE -> isRange(value, ValueCheck::isDate) ? null : "应为起止日期。";
            case MONTH_RANGE -> isRange(value, ValueCheck::isMonth) ? null : "应为起止年月，格式如2027-03。";
            case ENUM -> isOption(field, value) ? null : "不在可选范围内。";
            case MULTI_ENUM -> isAll(value, v -> isOption(field, v)) ? null : "不在可选范围内。";
            case FILE -> value instanceof String || isAll(value, String.class::isInstance) ? null : "应为文件名。";
            case TABLE -> throw new IllegalArgumentException(field.key() + " holds rows");
        };
    }

    private static boolean isOption(Field field, @Nullable Object value) {
        return value != null && field.option(value).isPresent();
    }

    private static boolean isAll(Object value, Function<@Nullable Object, Boolean> test) {
        return value instanceof Collection<?> items && items.stream().allMatch(test::apply);
    }

    private static boolean isNumber(Object value, int decimals) {
        if (!(value instanceof Number)) {
            return false;
        }
        BigDecimal number = new BigDecimal(value.toString());
        // Looked at before any arithmetic: 1e999999999 is short to write and long to compute.
        return number.precision() - number.scale() <= MOST_INTEGER_DIGITS
                && number.stripTrailingZeros().scale() <= decimals;
    }

    private static boolean isDate(@Nullable Object value) {
        return value instanceof String text && DATE.matcher(text).matches() && parses(text, LocalDate::parse);
    }

    private static boolean isMonth(@Nullable Object value) {
        return value instanceof String text && MONTH.matcher(text).matches() && parses(text, YearMonth::parse);
    }

    private static boolean isRange(Object value, Function<@Nullable Object, Boolean> test) {
        return value instanceof Map<?, ?> range
                && RANGE.containsAll(range.keySet())
                && range.values().stream().allMatch(end -> end == null || test.apply(end));
    }

    private static boolean parses(String text, Function<String, ?> parser) {
        try {
            return parser.apply(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
