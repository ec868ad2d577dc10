package org.shenbao.reporting.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Reconciliations;
import org.shenbao.reporting.process.HistoryMapper.PastVisit;
import org.shenbao.reporting.process.HistoryMapper.RecordedStay;
import org.shenbao.reporting.process.HistoryMapper.Subject;
import org.shenbao.routing.Migrations;
import org.shenbao.support.WorkingTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works through the applications in lots, so that a million stays need no more memory than a few hundred. */
@Service
class EngineReconciliations implements Reconciliations {

    private static final int LOT = 200;
    private static final int SHOWN = 200;

    /** How the names of stays begin that were taken over from before this system. */
    private static final String IMPORTED = "imported-";

    private static final String THERE = "有";
    private static final String MISSING = "无";

    private final HistoryMapper history;
    private final Migrations diagrams;
    private final WorkingTime time;

    EngineReconciliations(HistoryMapper history, Migrations diagrams, WorkingTime time) {
        this.history = history;
        this.diagrams = diagrams;
        this.time = time;
    }

    @Override
    @Transactional(readOnly = true)
    public Reconciled all() {
        return those(subject -> true);
    }

    @Override
    @Transactional(readOnly = true)
    public Reconciled of(Set<String> districts) {
        return those(subject -> districts.contains(subject.district()));
    }

    private Reconciled those(Predicate<Subject> wanted) {
        Run run = new Run();
        for (List<Subject> lot = history.subjects(0, LOT); !lot.isEmpty(); ) {
            run.compare(lot.stream().filter(wanted).toList());
            lot = history.subjects(lot.get(lot.size() - 1).id(), LOT);
        }
        return run.outcome();
    }

    @Override
    @Transactional(readOnly = true)
    public Reconciled of(long applicationId) {
        Run run = new Run();
        run.compare(history.subjectsOf(List.of(applicationId)));
        return run.outcome();
    }

    /** What was found so far. */
    private final class Run {

        private final DrawnNodes drawn = new DrawnNodes(diagrams);
        private final List<StayDifference> shown = new ArrayList<>();
        private long applications;
        private long stays;
        private long imported;
        private long differing;

        void compare(List<Subject> lot) {
            if (lot.isEmpty()) {
                return;
            }
            Map<Long, String> numbers = lot.stream().collect(Collectors.toMap(Subject::id, Subject::number));
            Map<String, Subject> subjects =
                    lot.stream().collect(Collectors.toMap(one -> Long.toString(one.id()), one -> one));
            Map<String, RecordedStay> recorded = new HashMap<>();
            history.recorded(lot.stream().map(Subject::id).toList()).forEach(stay -> take(stay, recorded));
            applications += lot.size();
            stays += recorded.size();
            Rebuild rebuild = new Rebuild(history, drawn, subjects);
            for (PastVisit visit : history.visits(subjects.keySet())) {
                RebuiltStay rebuilt = rebuild.stay(visit);
                if (rebuilt != null) {
                    compare(recorded.remove(visit.activityInstanceId()), rebuilt);
                }
            }
            recorded.values()
                    .forEach(stay -> found(List.of(new StayDifference(
                            stay.applicationId(),
                            numbers.getOrDefault(stay.applicationId(), ""),
                            stay.nodeName(),
                            "停留记录",
                            THERE,
                            MISSING))));
        }

        private void take(RecordedStay stay, Map<String, RecordedStay> recorded) {
            if (stay.activityInstanceId().startsWith(IMPORTED)) {
                imported++;
            } else {
                recorded.put(stay.activityInstanceId(), stay);
            }
        }

        private void compare(@Nullable RecordedStay recorded, RebuiltStay rebuilt) {
            if (recorded != null) {
                found(Comparison.of(recorded, rebuilt, time));
                return;
            }
            String name = rebuilt.nodeName();
            found(List.of(new StayDifference(
                    rebuilt.subject().id(),
                    rebuilt.subject().number(),
                    name == null ? "未命名的节点" : name,
                    "停留记录",
                    MISSING,
                    THERE)));
        }

        private void found(List<StayDifference> differences) {
            differing += differences.size();
            differences.stream().limit(SHOWN - shown.size()).forEach(shown::add);
        }

        Reconciled outcome() {
            return new Reconciled(applications, stays, imported, differing, List.copyOf(shown));
        }
    }
}
