package org.shenbao.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code stage_stay}: one stay of an application in a stage.
 *
 * @param district body that the application comes from; what a person may see follows from it
 * @param office body whose officials are to act, null when none is
 * @param processKey diagram of the node; a called one where a call brought the application there
 * @param rootKey the programme's own diagram
 * @param rootNode node in the programme's own diagram: the call activity when the stay is in a called diagram
 * @param waitingOn {@code applicant}, {@code office} or {@code expert}
 * @param dueAt last second of the time for it, null when it has none
 * @param outcome what the stay ended with; null while it lasts or when it ended without a decision
 * @param enteredWork working minutes from 2020-01-01 to entering, see {@link org.shenbao.support.WorkingTime}
 * @param workingMinutes working minutes of the whole stay, null while it lasts
 */
public record Stay(
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
        @Nullable Integer workingMinutes) {}
