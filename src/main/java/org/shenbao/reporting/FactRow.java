package org.shenbao.reporting;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A {@link Stay} as it is read, with the stamp of its last change. */
record FactRow(
        long id,
        long applicationId,
        long roundId,
        String programme,
        String category,
        String district,
        @Nullable String office,
        String stage,
        String processKey,
        int processVersion,
        String nodeId,
        String nodeName,
        String rootKey,
        int rootVersion,
        String rootNode,
        String waitingOn,
        Instant enteredAt,
        @Nullable Instant leftAt,
        @Nullable Instant dueAt,
        @Nullable String outcome,
        int enteredWork,
        @Nullable Integer workingMinutes,
        LocalDateTime changedAt) {

    Stay stay() {
        return new Stay(
                id,
                applicationId,
                roundId,
                programme,
                category,
                district,
                office,
                stage,
                processKey,
                processVersion,
                nodeId,
                nodeName,
                rootKey,
                rootVersion,
                rootNode,
                waitingOn,
                enteredAt,
                leftAt,
                dueAt,
                outcome,
                enteredWork,
                workingMinutes);
    }
}
