package org.shenbao.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One choice of an enumerated field.
 *
 * @param freeText choosing it opens a text box
 * @param itemsZh what the notice counts under it
 * @param categories leaves that the option leads to
 */
public record Option(
        String value,
        String labelZh,
        boolean freeText,
        @Nullable String freeTextLabelZh,
        List<String> itemsZh,
        List<String> categories,
        @Nullable String noteZh,
        @Nullable String origin) {

    /** An option that is no more than a value and its label. */
    static Option of(String value, String labelZh) {
        return new Option(value, labelZh, false, null, List.of(), List.of(), null, null);
    }
}
