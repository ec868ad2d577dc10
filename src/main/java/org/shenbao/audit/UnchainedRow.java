package org.shenbao.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row whose place in its chain is not settled yet. */
record UnchainedRow(
        String chain,
        String action,
        String subjectType,
        String subjectId,
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String address,
        Instant recordedAt,
        @Nullable String beforeState,
        @Nullable String afterState) {

    AuditRow link(long seq, String prevHash) {
        return new AuditRow(
                        chain,
                        seq,
                        action,
                        subjectType,
                        subjectId,
                        actor,
                        onBehalfOf,
                        address,
                        recordedAt,
                        beforeState,
                        afterState,
                        prevHash,
                        "")
                .sealed();
    }
}
