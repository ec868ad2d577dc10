package org.shenbao.deadline;

import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.shenbao.notice.Notices;

/** Every minute: public notices whose last working day is over, and process instances that a node which died left untold. */
@DisallowConcurrentExecution
class TickJob implements Job {

    private final Notices notices;
    private final Aftermath aftermath;
    private final Clock clock;

    TickJob(Notices notices, Aftermath aftermath, Clock clock) {
        this.notices = notices;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        notices.concludeDue(clock.instant());
        aftermath.settleAll();
    }
}
