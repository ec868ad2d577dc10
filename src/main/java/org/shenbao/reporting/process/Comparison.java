package org.shenbao.reporting.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Reconciliations.StayDifference;
import org.shenbao.reporting.process.HistoryMapper.RecordedStay;
import org.shenbao.routing.StageStay;
import org.shenbao.support.WorkingTime;

/** One recorded stay against the rebuilt one, value by value. */
final class Comparison {

    /** The engine takes the time a moment before or after we do. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private static final String NONE = "无";

    private final RecordedStay recorded;
    private final RebuiltStay rebuilt;
    private final List<StayDifference> differences = new ArrayList<>();

    private Comparison(RecordedStay recorded, RebuiltStay rebuilt) {
        this.recorded = recorded;
        this.rebuilt = rebuilt;
    }

    static List<StayDifference> of(RecordedStay recorded, RebuiltStay rebuilt, WorkingTime time) {
        Comparison comparison = new Comparison(recorded, rebuilt);
        comparison.whose();
        comparison.where();
        comparison.when(time);
        comparison.how();
        return comparison.differences;
    }

    private void whose() {
        same("批次", recorded.roundId(), rebuilt.subject().roundId());
        same("申报指南", recorded.programme(), rebuilt.subject().programme());
        same("申报类别", recorded.category(), rebuilt.subject().category());
        same("受理地区", recorded.district(), rebuilt.subject().district());
    }

    private void where() {
        same("环节", recorded.stage(), rebuilt.stage());
        same("流程", recorded.processKey(), rebuilt.visit().processKey());
        same("流程版本", recorded.processVersion(), rebuilt.visit().processVersion());
        same("节点", recorded.nodeId(), rebuilt.visit().nodeId());
        if (rebuilt.nodeName() != null) {
            same("节点名称", recorded.nodeName().strip(), rebuilt.nodeName().strip());
        }
        same("等待对象", recorded.waitingOn(), rebuilt.waitingOn());
        same("主流程", recorded.rootKey(), rebuilt.rootKey());
        if (!movedOnAfterwards()) {
            same("主流程版本", recorded.rootVersion(), rebuilt.rootVersion());
            same("主流程节点", recorded.rootNode(), rebuilt.rootNode());
        }
    }

    /** A call that lasts goes to a new version; what was over inside it before stays on record under the old one. */
    private boolean movedOnAfterwards() {
        return rebuilt.called() && recorded.leftAt() != null && rebuilt.rootVersion() > recorded.rootVersion();
    }

    private void when(WorkingTime time) {
        near("进入时间", recorded.enteredAt(), rebuilt.enteredAt());
        near("离开时间", recorded.leftAt(), rebuilt.leftAt());
        if (rebuilt.visit().dueAt() != null) {
            near("办理期限", recorded.dueAt(), rebuilt.visit().dueAt());
        }
        same("进入时的工作时钟", recorded.enteredWork(), time.minutes(recorded.enteredAt()));
        Integer worked = recorded.leftAt() == null ? null : time.between(recorded.enteredAt(), recorded.leftAt());
        same("办理用时（工作分钟）", recorded.workingMinutes(), worked);
    }

    private void how() {
        if (!(rebuilt.visit().canceled() && StageStay.MOVED.equals(recorded.outcome()))) {
            same("结果", recorded.outcome(), rebuilt.outcome());
        }
        boolean fits = recorded.office() == null
                ? rebuilt.offices().isEmpty()
                : rebuilt.offices().contains(recorded.office());
        if (rebuilt.visit().taskId() != null && !fits) {
            same("办理单位", recorded.office(), String.join("、", rebuilt.offices()));
        }
    }

    private void near(String what, @Nullable Instant one, @Nullable Instant other) {
        boolean near = one == null || other == null
                ? one == other
                : Duration.between(one, other).abs().compareTo(MOMENT) <= 0;
        if (!near) {
            differences.add(difference(what, one, other));
        }
    }

    private void same(String what, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            differences.add(difference(what, one, other));
        }
    }

    private StayDifference difference(String what, @Nullable Object one, @Nullable Object other) {
        return new StayDifference(
                rebuilt.subject().id(),
                rebuilt.subject().number(),
                recorded.nodeName(),
                what,
                one == null ? NONE : one.toString(),
                other == null ? NONE : other.toString());
    }
}
