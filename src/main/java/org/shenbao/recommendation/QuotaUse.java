package org.shenbao.recommendation;

import java.time.Instant;
import org.shenbao.application.ApplicationId;

/**
 * One application's place in a limit.
 *
 * @param direction leaf category
 * @param channel way by which it is recommended, {@code local} unless the application names another
 * @param exempt entered, and not counted (省直单位)
 */
record QuotaUse(
        ApplicationId applicationId,
        String quotaId,
        long roundId,
        String bodyCode,
        String direction,
        String channel,
        boolean exempt,
        Instant takenAt) {}
