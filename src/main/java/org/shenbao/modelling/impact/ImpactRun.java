package org.shenbao.modelling.impact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One replay of a draft.
 *
 * @param comparedVersion version in the engine that the draft is compared with
 * @param roundIds comma-separated
 * @param bodyCode whose applications: this body's and those of the bodies below it
 * @param state {@code running}, {@code done}, {@code cancelled} or {@code failed}
 * @param done applications gone through
 * @param total applications to go through
 * @param changed applications for which the decision as a whole would change
 * @param touched those for which only a part of it would
 * @param problem why it failed, in Chinese
 */
public record ImpactRun(
        long id,
        String fileName,
        String decisionKey,
        int comparedVersion,
        String sha256,
        String roundIds,
        boolean anonymous,
        String bodyCode,
        String state,
        int done,
        int total,
        int changed,
        int touched,
        @Nullable String problem,
        String createdBy,
        Instant createdAt,
        @Nullable Instant endedAt) {}
