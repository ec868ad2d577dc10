package org.shenbao.decision;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Option;

/** How people read a value: options by label, numbers with separators and unit, dates in Chinese. */
final class ValueText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月", Locale.CHINA);

    private ValueText() {}

    static String of(Field field, Object value) {
        return switch (field.type()) {
            case BOOLEAN -> Boolean.TRUE.equals(value) ? "是" : "否";
            case ENUM -> label(field, value);
            case MULTI_ENUM ->
                ((List<?>) value).stream().map(v -> label(field, v)).collect(Collectors.joining("、"));
            case INTEGER, DECIMAL, MONEY_WAN, MONEY_YUAN, PERCENT ->
                number(value) + Objects.requireNonNullElse(field.unit(), "");
            case DATE -> DAY.format((LocalDate) value);
            case MONTH -> month(value);
            case MONTH_RANGE -> month(((Map<?, ?>) value).get("start")) + "至" + month(((Map<?, ?>) value).get("end"));
            case DATE_RANGE -> day(((Map<?, ?>) value).get("start")) + "至" + day(((Map<?, ?>) value).get("end"));
            case TABLE -> ((List<?>) value).size() + "行";
            case TEXT, LONGTEXT, FILE, EMAIL, PHONE, URL, OPINION -> String.valueOf(value);
        };
    }

    static String number(Object value) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.CHINA))
                .format(new BigDecimal(value.toString()));
    }

    private static String label(Field field, Object value) {
        return field.option(value).map(Option::labelZh).orElse(String.valueOf(value));
    }

    private static String month(@Nullable Object value) {
        return value == null ? "未填" : MONTH.format(YearMonth.parse(value.toString()));
    }

    private static String day(@Nullable Object value) {
        return value == null ? "未填" : DAY.format(LocalDate.parse(value.toString()));
    }
}
