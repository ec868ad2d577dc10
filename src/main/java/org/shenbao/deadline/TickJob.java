package org.shenbao.deadline;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Every minute: process instances that a node which died left untold. */
@DisallowConcurrentExecution
class TickJob implements Job {

    private final Aftermath aftermath;

    TickJob(Aftermath aftermath) {
        this.aftermath = aftermath;
    }

    @Override
    public void execute(JobExecutionContext context) {
        aftermath.settleAll();
    }
}
