package org.shenbao.reporting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Values and their codes, counted from 0 as they come; a code never changes. Readers take no lock: a code reaches them
 * only after its value was written.
 */
public final class Dictionary<V> {

    private final Map<V, Integer> codes = new HashMap<>();
    private volatile Object[] values = new Object[16];
    private volatile int size;

    /** The value's code, a new one when it has none yet. */
    synchronized int code(V value) {
        Integer known = codes.get(value);
        if (known != null) {
            return known;
        }
        int code = size;
        if (code == values.length) {
            values = Arrays.copyOf(values, code * 2);
        }
        values[code] = value;
        codes.put(value, code);
        size = code + 1;
        return code;
    }

    /** The code of a value that occurs. */
    public synchronized OptionalInt find(V value) {
        Integer code = codes.get(value);
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }

    @SuppressWarnings("unchecked") // nothing but values of the type is ever put there
    public V value(int code) {
        return (V) values[code];
    }

    /** Codes run from 0 up to this, exclusive; it grows. */
    public int size() {
        return size;
    }
}
