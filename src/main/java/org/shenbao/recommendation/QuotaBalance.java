package org.shenbao.recommendation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a body stands with one of its limits.
 *
 * @param nameZh name of the limit, as the notice puts it
 * @param max null: no limit
 * @param strict false: 一般, going beyond is told and not refused
 * @param used recommended so far, exempt ones left out
 * @param planned recommended in the package that is being composed, exempt ones left out
 * @param exempt recommended and not counted
 * @param uses what it was used for
 */
public record QuotaBalance(
        String quotaId,
        String nameZh,
        String bodyCode,
        String bodyName,
        String unit,
        @Nullable Integer max,
        boolean strict,
        int used,
        int planned,
        int exempt,
        List<Use> uses) {

    /** What is left before the composed package goes; null without a limit. */
    @JsonProperty
    public @Nullable Integer remaining() {
        return max == null ? null : max - used;
    }

    /** 个 by direction and channel. */
    public record Use(String direction, String channel, int count, int exempt) {}
}
