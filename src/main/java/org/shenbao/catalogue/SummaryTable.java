package org.shenbao.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table in which a recommending body lists its applications, with the notice's exact columns. */
public record SummaryTable(
        String key,
        String titleZh,
        @Nullable String annexZh,
        List<String> appliesTo,
        String filledBy,
        String filledAt,
        List<Field> header,
        List<Field> columns,
        List<Field> footer,
        List<String> footnotesZh,
        @Nullable String origin,
        @Nullable String question) {}
