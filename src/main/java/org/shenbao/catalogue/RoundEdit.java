package org.shenbao.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an office changes in a round at once.
 *
 * @param version version of the round that the office saw
 * @param budgetWan 万元
 * @param publicityWorkingDays statutory working days
 * @param opensAt from when applications are taken
 * @param dates milestone key to the last second that counts; null takes the date away
 * @param limits quota id to the new limit
 * @param reason why a published date moves; kept in the audit trail
 */
public record RoundEdit(
        int version,
        String title,
        BigDecimal budgetWan,
        int publicityWorkingDays,
        Instant opensAt,
        Map<String, @Nullable Instant> dates,
        Map<String, Limit> limits,
        String reason) {

    /** @param max null: no limit */
    public record Limit(@Nullable Integer max, boolean strict) {}
}
