package org.shenbao.reporting.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row in the making: what there is no value for stays out. */
public final class Row {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Goes on from what is there already. */
    static Row of(Map<String, Object> values) {
        Row row = new Row();
        row.values.putAll(values);
        return row;
    }

    public Row put(String column, @Nullable Object value) {
        if (value != null) {
            values.put(column, value);
        }
        return this;
    }

    public Map<String, Object> values() {
        return values;
    }
}
