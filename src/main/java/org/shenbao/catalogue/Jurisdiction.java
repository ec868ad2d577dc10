package org.shenbao.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Regions that a body of a kind exists once for. */
public record Jurisdiction(
        String key,
        String titleZh,
        @Nullable String origin,
        @Nullable String noteZh,
        List<Area> items) {

    /**
     * One region.
     *
     * @param quotaGroup group that a quota names
     * @param maxRecommendations how many applications its body may recommend
     */
    public record Area(
            String code,
            String nameZh,
            @Nullable String kindZh,
            @Nullable String quotaGroup,
            @Nullable Integer maxRecommendations,
            @Nullable String origin) {}
}
