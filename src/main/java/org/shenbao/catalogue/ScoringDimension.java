package org.shenbao.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What experts score. No notice gives weights: they stand in the scoring decision. */
public record ScoringDimension(
        String id,
        String groupZh,
        String nameZh,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal maxScore,
        List<String> elementsZh,
        String criteriaZh,
        @Nullable String unspecifiedThresholdZh,
        @Nullable Predicate appliesWhen,
        @Nullable String origin,
        @Nullable String question,
        String sourceRef) {}
