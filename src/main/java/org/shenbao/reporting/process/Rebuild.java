package org.shenbao.reporting.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.process.HistoryMapper.PastCall;
import org.shenbao.reporting.process.HistoryMapper.PastOutcome;
import org.shenbao.reporting.process.HistoryMapper.PastVisit;
import org.shenbao.reporting.process.HistoryMapper.Subject;

/** Stays of some applications, made from the engine's history and the deployed diagrams alone. */
final class Rebuild {

    private final DrawnNodes drawn;
    private final Map<String, Subject> subjects;
    private final Map<String, PastCall> calls;
    private final Map<String, String> outcomes = new HashMap<>();
    private final Map<String, List<PastOutcome>> outcomesByInstance;
    private final Map<String, Set<String>> offices = new HashMap<>();

    Rebuild(HistoryMapper history, DrawnNodes drawn, Map<String, Subject> subjects) {
        Collection<String> keys = subjects.keySet();
        this.drawn = drawn;
        this.subjects = subjects;
        this.calls = history.calls(keys).stream()
                .collect(Collectors.toMap(PastCall::calledInstanceId, call -> call, (first, second) -> first));
        List<PastOutcome> all = history.outcomes(keys);
        all.forEach(one -> outcomes.put(one.activityInstanceId(), one.value()));
        this.outcomesByInstance = all.stream().collect(Collectors.groupingBy(PastOutcome::instanceId));
        history.offices(keys)
                .forEach(one -> offices.computeIfAbsent(one.taskId(), id -> new HashSet<>())
                        .add(one.body()));
    }

    /** Null where the diagram names no stage: nothing is recorded there. */
    @Nullable
    RebuiltStay stay(PastVisit visit) {
        String stage = null;
        PastCall outermost = null;
        for (PastCall call = calls.get(visit.instanceId()); call != null; call = calls.get(call.instanceId())) {
            if (stage == null) {
                stage = drawn.property(call.processKey(), call.processVersion(), call.nodeId(), "stage");
            }
            outermost = call;
        }
        if (stage == null) {
            stage = property(visit, "stage");
        }
        Subject subject = subjects.get(visit.businessKey());
        return stage == null || subject == null ? null : stay(visit, subject, stage, outermost);
    }

    private RebuiltStay stay(PastVisit visit, Subject subject, String stage, @Nullable PastCall outermost) {
        String waitingOn = property(visit, "waitingOn");
        return new RebuiltStay(
                subject,
                visit,
                stage,
                drawn.label(visit.processKey(), visit.processVersion(), visit.nodeId()),
                waitingOn == null ? "office" : waitingOn,
                outermost != null,
                outermost == null ? visit.processKey() : outermost.processKey(),
                outermost == null ? visit.processVersion() : outermost.processVersion(),
                outermost == null ? visit.nodeId() : outermost.nodeId(),
                outcome(visit),
                visit.taskId() == null ? Set.of() : offices.getOrDefault(visit.taskId(), Set.of()));
    }

    private @Nullable String property(PastVisit visit, String name) {
        return drawn.property(visit.processKey(), visit.processVersion(), visit.nodeId(), name);
    }

    /** What the task wrote; a task that wrote nothing ended with what the one before had written. */
    private @Nullable String outcome(PastVisit visit) {
        Instant left = visit.leftAt();
        if (visit.taskId() == null || left == null || visit.canceled()) {
            return null;
        }
        if (outcomes.containsKey(visit.activityInstanceId())) {
            return outcomes.get(visit.activityInstanceId());
        }
        List<PastOutcome> before = new ArrayList<>(outcomesByInstance.getOrDefault(visit.instanceId(), List.of()));
        before.removeIf(one -> one.at().isAfter(left));
        return before.isEmpty() ? null : before.get(before.size() - 1).value();
    }
}
