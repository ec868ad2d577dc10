package org.shenbao.application;

import org.jspecify.annotations.Nullable;

/**
 * How one condition was decided when the dossier was sealed.
 *
 * @param verdict met, unmet, unknown or manual
 * @param declared what the applicant declared where an official or expert decides
 * @param clause clause of the notice
 */
public record SealedVerdict(
        String conditionId,
        String severity,
        String evaluator,
        String verdict,
        @Nullable String declared,
        @Nullable String requiredText,
        @Nullable String actualText,
        @Nullable String clause,
        @Nullable String message) {}
