package org.shenbao.application;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application as it was handed in, before any supplement.
 *
 * @param number number of the receipt
 * @param answers field key to value, as the catalogue describes
 * @param sealedAt instant of the submission
 */
public record Submission(
        ApplicationId applicationId,
        long roundId,
        @Nullable String number,
        String orgName,
        Map<String, Object> answers,
        Instant sealedAt) {}
