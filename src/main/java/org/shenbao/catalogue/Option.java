package org.shenbao.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One choice of an enumerated field.
 *
 * @param freeText choosing it opens a text box
 * @param itemsZh what the notice counts under it
 */
public record Option(
        String value,
        String labelZh,
        boolean freeText,
        @Nullable String freeTextLabelZh,
        List<String> itemsZh) {}
