package org.shenbao.award;

import java.math.BigDecimal;
import java.time.Instant;
import org.shenbao.application.ApplicationId;

/**
 * What an application was awarded.
 *
 * @param bodyCode body that determined it
 * @param districtBody body of the district that recommended it
 * @param amountWan 万元; zero where the notice lists and gives no money
 */
public record Award(
        ApplicationId applicationId,
        long roundId,
        String programme,
        String category,
        String enterprise,
        String creditCode,
        String project,
        String bodyCode,
        String districtBody,
        BigDecimal amountWan,
        String opinion,
        AwardState state,
        String decidedBy,
        Instant decidedAt,
        int version) {}
