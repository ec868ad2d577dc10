package org.shenbao.identity.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Page;
import org.jspecify.annotations.Nullable;

/** The conditions that the engine's user and group queries share. An unset one admits everything. */
final class Matching {

    private Matching() {}

    static boolean is(@Nullable String wanted, @Nullable String value) {
        return wanted == null || wanted.equals(value);
    }

    static boolean in(String @Nullable [] wanted, String value) {
        return wanted == null || Arrays.asList(wanted).contains(value);
    }

    /** {@code %} as in SQL; without one the whole value must fit. */
    static boolean like(@Nullable String pattern, @Nullable String value) {
        if (pattern == null) {
            return true;
        }
        String text = value == null ? "" : value.toLowerCase(Locale.ROOT);
        String wanted = pattern.toLowerCase(Locale.ROOT);
        String core = wanted.replaceAll("^%|%$", "");
        boolean open = wanted.startsWith("%");
        boolean openEnd = wanted.endsWith("%");
        if (open && openEnd) {
            return text.contains(core);
        }
        if (open) {
            return text.endsWith(core);
        }
        return openEnd ? text.startsWith(core) : text.equals(core);
    }

    static <T> List<T> page(Stream<T> all, @Nullable Page page) {
        return page == null
                ? all.toList()
                : all.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }
}
