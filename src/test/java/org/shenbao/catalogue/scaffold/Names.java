package org.shenbao.catalogue.scaffold;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ids and words of drafts. */
final class Names {

    private Names() {}

    /** {@code RegisteredOneYear} of {@code qd-c-integration-registered-one-year} without its prefix. */
    static String pascal(String key) {
        return Arrays.stream(key.split("[^A-Za-z0-9]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
    }

    static String number(Object value) {
        return new DecimalFormat("#,##0.##").format(new BigDecimal(value.toString()));
    }

    static String plain(Object value) {
        return new BigDecimal(value.toString()).toPlainString();
    }

    /** A label with its unit, once. */
    static String withUnit(String label, @Nullable String unit) {
        return unit == null || label.contains(unit) ? label : label + "（" + unit + "）";
    }

    /** A FEEL text. */
    static String quoted(Object value) {
        return "\"" + String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
