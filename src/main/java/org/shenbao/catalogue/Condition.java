package org.shenbao.catalogue;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One eligibility condition of a notice.
 *
 * @param field path of the datum; absent when judged as a whole or compound
 * @param value threshold in {@code unit}
 * @param valueZh threshold as printed
 * @param asOf milestone key, or {@code submission}
 * @param standardDimensions scoring dimensions that it refers to; {@code all-of-leaf} for all
 * @param noteZh the condition in one sentence
 * @param sourceRef clause of the notice
 */
public record Condition(
        String id,
        String kind,
        Severity severity,
        Evaluator evaluator,
        @Nullable String field,
        @Nullable Op op,
        @Nullable Object value,
        @Nullable String unit,
        @Nullable String valueZh,
        @Nullable String asOf,
        @Nullable Predicate appliesWhen,
        List<Predicate> anyOf,
        List<Predicate> allOf,
        List<String> elementsZh,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> standardDimensions,

        @Nullable String origin,
        @Nullable String question,
        String noteZh,
        String sourceRef) {}
