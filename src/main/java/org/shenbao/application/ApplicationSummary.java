package org.shenbao.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Leaf;

/**
 * One line of a list.
 *
 * @param deadline the round's cut-off; absent where the notice gives none
 * @param stageName label of the node where it waits; a stage that an analyst drew is called by nothing else
 * @param outcomeName absent while it runs
 */
public record ApplicationSummary(
        ApplicationId id,
        @Nullable String number,
        String title,
        String orgName,
        String programme,
        String programmeTitle,
        String category,
        String categoryName,
        long roundId,
        String roundTitle,
        String districtBody,
        String districtName,
        String stage,
        @Nullable String stageName,
        Instant stageSince,
        @Nullable String outcome,
        @Nullable String outcomeName,
        @Nullable String outcomeReason,
        boolean submitted,
        boolean recommended,
        @Nullable Instant deadline,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant submittedAt) {

    static ApplicationSummary of(
            ProjectApplication a, Leaf leaf, String roundTitle, String districtName, @Nullable Instant deadline) {
        return new ApplicationSummary(
                a.id(),
                a.number(),
                a.title(),
                a.orgName(),
                a.programme(),
                leaf.programmeTitleZh(),
                a.category(),
                leaf.nameZh(),
                a.roundId(),
                roundTitle,
                a.districtBody(),
                districtName,
                a.stage(),
                a.stageName(),
                a.stageSince(),
                a.outcome(),
                a.outcome() == null ? null : a.outcomeZh(),
                a.outcomeReason(),
                a.isSubmitted(),
                a.recommendedAt() != null,
                deadline,
                a.createdAt(),
                a.updatedAt(),
                a.submittedAt());
    }
}
