package org.shenbao.routing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ProjectApplication;
import org.shenbao.routing.StageStayMapper.LastLeft;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the end of a stay together with the beginning of the next one, which mostly follows a moment later: one way to the
 * server instead of two (ADR 15). Until then the transaction holds it. It is written by itself before anything else is asked
 * of the stays, when the application's way ends, and before the commit. Savepoints do not know of it: nothing here sets any.
 */
@Component
class StayChanges {

    private final StageStayMapper mapper;
    private final StayWriter writer;

    StayChanges(StageStayMapper mapper, StayWriter writer) {
        this.mapper = mapper;
        this.writer = writer;
    }

    void leave(Leaving leaving) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            held().orElseGet(this::register).hold(leaving);
        } else {
            writer.leave(leaving);
        }
    }

    void enter(StageStay stay, ProjectApplication application) {
        boolean together = held().map(held -> held.writeWith(stay, application)).orElse(false);
        if (!together) {
            write();
            writer.insert(stay, application);
        }
    }

    /** What was left so far is in the table then. */
    void write() {
        held().ifPresent(Held::write);
    }

    /** A task of a stage asks this between the end of one stay and the beginning of its own: it does without the former's row. */
    boolean cameBack(long applicationId, String stage) {
        return held().flatMap(held -> held.lastLeft(applicationId, stage))
                .orElseGet(() -> {
                    write();
                    return mapper.lastLeft(applicationId, stage, null);
                })
                .cameBack();
    }

    private Optional<Held> held() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Held.class::isInstance)
                .map(Held.class::cast)
                .findFirst();
    }

    private Held register() {
        Held fresh = new Held();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    /** What one transaction has left last and not written yet. */
    private final class Held implements TransactionSynchronization {

        private @Nullable Leaving leaving;

        /** Of the stay's row, 0 while nobody has asked for it or when there is none. */
        private long stayId;

        void hold(Leaving next) {
            write();
            leaving = next;
            stayId = 0;
        }

        void write() {
            Leaving now = leaving;
            if (now != null) {
                leaving = null;
                writer.leave(now);
            }
        }

        /** False when they cannot be written together. */
        boolean writeWith(StageStay next, ProjectApplication application) {
            Leaving now = leaving;
            if (now == null
                    || stayId == 0
                    || now.applicationId() != next.applicationId()
                    || StayWriter.isDueByMilestone(next)) {
                return false;
            }
            leaving = null;
            writer.leaveAndInsert(now, stayId, next, application);
            return true;
        }

        /** As if what is held were written. Empty when nothing of the application is. */
        Optional<LastLeft> lastLeft(long applicationId, String stage) {
            Leaving now = leaving;
            if (now == null || now.applicationId() != applicationId) {
                return Optional.empty();
            }
            LastLeft last = mapper.lastLeft(applicationId, stage, now.activityInstanceId());
            stayId = last.leaving();
            return Optional.of(last);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }

        /** @throws IllegalStateException when a step was taken in a callback of the commit, too late to be written */
        @Override
        public void afterCommit() {
            if (leaving != null) {
                throw new IllegalStateException("a stay was left while its transaction committed: " + leaving);
            }
        }

        /** Before the heads of the audit's chains are locked, as with every other step; whoever compares with a cut-off is last. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE - 1;
        }
    }
}
