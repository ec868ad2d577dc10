package org.shenbao.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A limit as a round sets it; what it counts stands in the notice's {@link Quota}.
 *
 * @param quotaId id of the notice's quota
 * @param maxCount in the quota's unit; null: no limit
 * @param strict false where the notice says 一般: going beyond is told, not refused
 */
public record RoundQuota(
        long roundId, String quotaId, @Nullable Integer maxCount, boolean strict) {}
