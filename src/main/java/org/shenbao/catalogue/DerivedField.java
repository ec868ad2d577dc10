package org.shenbao.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure computed from answers; nobody enters it. */
public record DerivedField(
        String key,
        String nameZh,
        @Nullable String unit,
        String formula,
        List<String> inputs,
        @Nullable String question) {}
