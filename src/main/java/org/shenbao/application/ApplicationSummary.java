package org.shenbao.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Option;

/**
 * One line of a list.
 *
 * @param projectName the project's name, or what stands for it
 * @param districtName name of the district, such as 黄岛区
 * @param recommended whether its district sent it on
 * @param deadline the round's cut-off; absent where the notice gives none
 */
public record ApplicationSummary(
        ApplicationId id,
        @Nullable String number,
        String projectName,
        String orgName,
        String creditCode,
        String programme,
        String category,
        String categoryName,
        long roundId,
        String roundTitle,
        String districtName,
        String stage,
        Instant stageSince,
        @Nullable String outcome,
        @Nullable String outcomeReason,
        boolean recommended,
        @Nullable Instant deadline,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant submittedAt) {

    static ApplicationSummary of(ProjectApplication a, Leaf leaf, String roundTitle, @Nullable Instant deadline) {
        return new ApplicationSummary(
                a.id(),
                a.number(),
                a.title(),
                a.orgName(),
                a.creditCode(),
                a.programme(),
                a.category(),
                leaf.nameZh(),
                a.roundId(),
                roundTitle,
                district(a, leaf),
                a.stage(),
                a.stageSince(),
                a.outcome(),
                a.outcomeReason(),
                a.recommendedAt() != null,
                deadline,
                a.createdAt(),
                a.updatedAt(),
                a.submittedAt());
    }

    private static String district(ProjectApplication application, Leaf leaf) {
        String jurisdiction = Prefill.jurisdiction(application.districtBody());
        return leaf.field("registeredDistrict")
                .flatMap((Field f) -> f.option(jurisdiction))
                .map(Option::labelZh)
                .orElse("");
    }
}
