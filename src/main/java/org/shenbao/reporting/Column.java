package org.shenbao.reporting;

import org.jspecify.annotations.Nullable;

/**
 * One column of a report.
 *
 * @param key under which a row carries the value
 * @param type {@code text}, {@code code} (for links and colours, never printed), {@code count}, {@code minutes}, {@code
 *     percent} (0 to 100), {@code date}, {@code instant} or {@code number}
 * @param unit as printed beside the label
 */
public record Column(
        String key, String label, String type, @Nullable String unit) {

    private static final String CODE = "code";

    public static Column text(String key, String label) {
        return new Column(key, label, "text", null);
    }

    public static Column code(String key) {
        return new Column(key, key, CODE, null);
    }

    public static Column count(String key, String label, String unit) {
        return new Column(key, label, "count", unit);
    }

    public static Column minutes(String key, String label, String unit) {
        return new Column(key, label, "minutes", unit);
    }

    public static Column percent(String key, String label) {
        return new Column(key, label, "percent", "%");
    }

    public static Column number(String key, String label, @Nullable String unit) {
        return new Column(key, label, "number", unit);
    }

    public static Column date(String key, String label) {
        return new Column(key, label, "date", null);
    }

    public static Column instant(String key, String label) {
        return new Column(key, label, "instant", null);
    }

    /** Whether people see it. */
    public boolean isPrinted() {
        return !type.equals(CODE);
    }

    /** Label with its unit, for a table without any other place for it. */
    public String heading() {
        return unit == null ? label : label + "（" + unit + "）";
    }
}
