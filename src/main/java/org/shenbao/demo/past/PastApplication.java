package org.shenbao.demo.past;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Stay;

/**
 * An application of an imagined round, at its end.
 *
 * @param serial from 1, in the order of submission
 * @param outcome key of an {@link org.shenbao.application.Outcome}
 */
public record PastApplication(
        int serial,
        String category,
        String district,
        Instant submittedAt,
        @Nullable Instant recommendedAt,
        Instant endedAt,
        String outcome,
        List<Stay> stays) {}
