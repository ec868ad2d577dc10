package org.shenbao.application;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Option;

/** An answer as people read it: options by label, amounts with unit and separators, dates in Chinese. */
public final class FieldText {

    private static final String NOTHING = "—";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月", Locale.CHINA);

    private FieldText() {}

    public static String of(Field field, @Nullable Object value) {
        if (value == null || Answers.isBlank(value)) {
            return NOTHING;
        }
        return switch (field.type()) {
            case BOOLEAN -> Boolean.TRUE.equals(value) ? "是" : "否";
            case ENUM -> label(field, value);
            case MULTI_ENUM ->
                ((Collection<?>) value).stream().map(v -> label(field, v)).collect(Collectors.joining("、"));
            case INTEGER -> field.isYear() ? value.toString() : number("#,##0", value) + unit(field, "");
            case DECIMAL -> number("#,##0.######", value) + unit(field, "");
            case PERCENT -> number("#,##0.######", value) + "%";
            case MONEY_WAN -> number("#,##0.00", value) + " 万元";
            case MONEY_YUAN -> number("#,##0.00", value) + " 元";
            case DATE -> day(value);
            case MONTH -> month(value);
            case DATE_RANGE -> day(end(value, "start")) + " 至 " + day(end(value, "end"));
            case MONTH_RANGE -> month(end(value, "start")) + " 至 " + month(end(value, "end"));
            case TABLE -> "共 " + ((Collection<?>) value).size() + " 行";
            case TEXT, LONGTEXT, EMAIL, PHONE, URL, FILE, OPINION -> value.toString();
        };
    }

    private static String label(Field field, @Nullable Object value) {
        return value == null
                ? NOTHING
                : field.option(value).map(Option::labelZh).orElse("（选项已取消）");
    }

    private static String unit(Field field, String none) {
        return field.unit() == null ? none : " " + field.unit();
    }

    private static String number(String pattern, Object value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.CHINA))
                .format(new BigDecimal(value.toString()));
    }

    private static @Nullable Object end(Object range, String which) {
        return ((Map<?, ?>) range).get(which);
    }

    private static String day(@Nullable Object value) {
        return Answers.isBlank(value) ? NOTHING : DAY.format(LocalDate.parse(String.valueOf(value)));
    }

    private static String month(@Nullable Object value) {
        return Answers.isBlank(value) ? NOTHING : MONTH.format(YearMonth.parse(String.valueOf(value)));
    }
}
