package org.shenbao.reporting.process;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.process.HistoryMapper.PastVisit;
import org.shenbao.reporting.process.HistoryMapper.Subject;

/**
 * A stay as the engine's history tells it.
 *
 * @param nodeName label in the diagram, null when nobody wrote any
 * @param called whether another diagram called the one it is in
 * @param offices bodies whose officers may, or might, take the task; at a node without a task nobody is known
 */
record RebuiltStay(
        Subject subject,
        PastVisit visit,
        String stage,
        @Nullable String nodeName,
        String waitingOn,
        boolean called,
        String rootKey,
        int rootVersion,
        String rootNode,
        @Nullable String outcome,
        Set<String> offices) {

    Instant enteredAt() {
        return visit.enteredAt();
    }

    @Nullable
    Instant leftAt() {
        return visit.leftAt();
    }
}
