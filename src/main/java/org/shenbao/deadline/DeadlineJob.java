package org.shenbao.deadline;

import java.time.Duration;
import java.time.Instant;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/** One milestone or reminder of one round. Fires on one node of the cluster; at start if its time passed meanwhile. */
@DisallowConcurrentExecution
class DeadlineJob implements Job {

    static final String ROUND = "round";
    static final String MILESTONE = "milestone";
    static final String LEAD_TIME = "leadTime";
    static final String AT = "at";

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineJob.class);

    private final DeadlineFiring firing;
    private final Aftermath aftermath;

    DeadlineJob(DeadlineFiring firing, Aftermath aftermath) {
        this.firing = firing;
        this.aftermath = aftermath;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Due due = read(context.getMergedJobDataMap());
        try {
            if (firing.fire(due)) {
                LOG.info("fired {} of round {}", due.milestone(), due.roundId());
            }
        } catch (DuplicateKeyException e) {
            LOG.info("another node fired {} of round {}", due.milestone(), due.roundId());
        }
        aftermath.settleAll();
    }

    static JobDataMap data(Due due) {
        JobDataMap data = new JobDataMap();
        data.put(ROUND, String.valueOf(due.roundId()));
        data.put(MILESTONE, due.milestone());
        data.put(LEAD_TIME, due.leadTimeText());
        data.put(AT, due.at().toString());
        return data;
    }

    private static Due read(JobDataMap data) {
        return new Due(
                Long.parseLong(data.getString(ROUND)),
                data.getString(MILESTONE),
                Duration.parse(data.getString(LEAD_TIME)),
                Instant.parse(data.getString(AT)));
    }
}
