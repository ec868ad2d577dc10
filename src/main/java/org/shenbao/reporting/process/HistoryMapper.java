package org.shenbao.reporting.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** The engine's history of applications, and what was recorded of them, for whole lots at once. */
@Mapper
interface HistoryMapper {

    List<Subject> subjects(long afterId, int limit);

    List<Subject> subjectsOf(Collection<Long> ids);

    List<RecordedStay> recorded(Collection<Long> ids);

    List<PastVisit> visits(Collection<String> businessKeys);

    List<PastCall> calls(Collection<String> businessKeys);

    /** Oldest first. */
    List<PastOutcome> outcomes(Collection<String> businessKeys);

    List<PastOffice> offices(Collection<String> businessKeys);

    /** An application as it is now. */
    record Subject(long id, String number, long roundId, String programme, String category, String district) {}

    /** A row of {@code stage_stay}. */
    record RecordedStay(
            long applicationId,
            String activityInstanceId,
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

    /**
     * An application at a user task or a receive task.
     *
     * @param canceled whether it was taken away from there
     * @param dueAt of the task
     */
    record PastVisit(
            String activityInstanceId,
            String businessKey,
            String instanceId,
            String processKey,
            int processVersion,
            String nodeId,
            @Nullable String taskId,
            Instant enteredAt,
            @Nullable Instant leftAt,
            boolean canceled,
            @Nullable Instant dueAt) {}

    /** The call activity that started the instance. */
    record PastCall(String calledInstanceId, String instanceId, String processKey, int processVersion, String nodeId) {}

    record PastOutcome(
            String instanceId,
            String activityInstanceId,
            Instant at,
            @Nullable String value) {}

    record PastOffice(String taskId, String body) {}
}
