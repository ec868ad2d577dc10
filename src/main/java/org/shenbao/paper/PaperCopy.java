package org.shenbao.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

/**
 * A row of the book of paper copies.
 *
 * @param code checked code, without its hyphen
 * @param versionNo version that the code belongs to
 */
record PaperCopy(
        ApplicationId applicationId,
        int copies,
        String code,
        PageChecks.Verdict verdict,
        @Nullable Integer versionNo,
        String remark,
        String receivedBody,
        String receivedBy,
        Instant receivedAt) {}
