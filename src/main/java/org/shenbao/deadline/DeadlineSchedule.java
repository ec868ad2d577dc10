package org.shenbao.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.shenbao.catalogue.Cutoff;
import org.shenbao.catalogue.RoundChanged;
import org.shenbao.catalogue.Rounds;
import org.shenbao.support.ClockTravelled;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps one Quartz trigger per cut-off and reminder of every open round. Quartz knows the machine's clock only, so a
 * trigger stands where the machine will be when our {@link Clock} shows the planned instant.
 */
@Component
class DeadlineSchedule {

    private static final String GROUP = "deadline";

    private final Scheduler scheduler;
    private final Rounds rounds;
    private final DeadlineMapper mapper;
    private final Clock clock;

    DeadlineSchedule(Scheduler scheduler, Rounds rounds, DeadlineMapper mapper, Clock clock) {
        this.scheduler = scheduler;
        this.rounds = rounds;
        this.mapper = mapper;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() throws SchedulerException {
        scheduleAll();
        JobDetail tick = JobBuilder.newJob(TickJob.class)
                .withIdentity("tick", GROUP)
                .storeDurably()
                .build();
        replace(
                tick,
                TriggerBuilder.newTrigger()
                        .withIdentity("tick", GROUP)
                        .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                                .withMisfireHandlingInstructionNextWithRemainingCount())
                        .build());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void when(RoundChanged event) throws SchedulerException {
        scheduleAll();
    }

    @EventListener
    void when(ClockTravelled event) throws SchedulerException {
        scheduleAll();
        scheduler.triggerJob(JobKey.jobKey("tick", GROUP));
    }

    private void scheduleAll() throws SchedulerException {
        for (Cutoff cutoff : rounds.openCutoffs()) {
            for (Due due : ReminderPlan.of(cutoff.roundId(), cutoff.milestone(), cutoff.at())) {
                schedule(due);
            }
        }
    }

    private void schedule(Due due) throws SchedulerException {
        if (mapper.findFiring(due) != null) {
            return;
        }
        JobDetail job = JobBuilder.newJob(DeadlineJob.class)
                .withIdentity(due.jobName(), GROUP)
                .usingJobData(DeadlineJob.data(due))
                .requestRecovery()
                .storeDurably()
                .build();
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(due.jobName(), GROUP)
                .startAt(Date.from(machineTimeOf(due.at())))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
        replace(job, trigger);
    }

    private Instant machineTimeOf(Instant planned) {
        Duration ahead = Duration.between(clock.instant(), planned);
        return Clock.systemUTC().instant().plus(ahead.isNegative() ? Duration.ZERO : ahead);
    }

    private void replace(JobDetail job, Trigger trigger) throws SchedulerException {
        scheduler.addJob(job, true);
        Trigger own = trigger.getTriggerBuilder().forJob(job).build();
        TriggerKey key = own.getKey();
        if (scheduler.checkExists(key)) {
            scheduler.rescheduleJob(key, own);
        } else {
            scheduler.scheduleJob(own);
        }
    }
}
