package org.shenbao.deadline;

import java.time.Clock;
import java.util.List;
import org.shenbao.application.ApplicationId;
import org.shenbao.routing.Message;
import org.shenbao.routing.Workflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the process instances follow the legal fact, a batch per transaction. Nothing is lost when a node dies: what was
 * not told stays in the queue, and an instance that was told no longer waits for the message.
 */
@Component
class Aftermath {

    private static final int BATCH = 50;

    private final DeadlineMapper mapper;
    private final Workflow workflow;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Aftermath(DeadlineMapper mapper, Workflow workflow, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.workflow = workflow;
        this.transaction = transaction;
        this.clock = clock;
    }

    void settleAll() {
        for (long firing : mapper.unsettled()) {
            while (Boolean.TRUE.equals(transaction.execute(status -> tellBatch(firing)))) {
                // one batch after the other, each committed before the next begins
            }
            mapper.settle(firing, clock.instant());
        }
    }

    private boolean tellBatch(long firing) {
        List<Long> batch = mapper.lockUntold(firing, BATCH);
        for (long application : batch) {
            workflow.offer(new ApplicationId(application), Message.DEADLINE_PASSED);
            mapper.told(firing, application, clock.instant());
        }
        return batch.size() == BATCH;
    }
}
