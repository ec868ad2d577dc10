package org.shenbao.modelling.migration;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shenbao.routing.MigrationPlan;
import org.shenbao.support.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does what {@link MigrationRuns} wants done, one instance after the other, each in a transaction of its own. One node of
 * the cluster works on a run; when it dies, another takes over where it was.
 */
@Component
class MigrationWorker {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationWorker.class);
    private static final int BATCH = 20;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final MigrationRunMapper mapper;
    private final MigrationRuns runs;
    private final InstanceMigration migration;
    private final CurrentActor actors;
    private final Clock clock;
    private final String name = UUID.randomUUID().toString();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "migration");
        made.setDaemon(true);
        return made;
    });

    MigrationWorker(
            MigrationRunMapper mapper,
            MigrationRuns runs,
            InstanceMigration migration,
            CurrentActor actors,
            Clock clock) {
        this.mapper = mapper;
        this.runs = runs;
        this.migration = migration;
        this.actors = actors;
        this.clock = clock;
    }

    /** Long work leaves the scheduler's thread to the others. */
    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        if (!mapper.due(name, clock.instant()).isEmpty() && busy.compareAndSet(false, true)) {
            thread.execute(() -> {
                try {
                    actors.asSystem(this::work);
                } catch (RuntimeException e) {
                    LOG.error("migration interrupted; it is taken up again", e);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    @PreDestroy
    void leave() {
        thread.shutdownNow();
    }

    private void work() {
        for (long id : mapper.due(name, clock.instant())) {
            mapper.find(id).ifPresent(this::work);
        }
    }

    private void work(MigrationRun run) {
        MigrationPlan plan = runs.plan(run);
        while (holds(run.id())) {
            List<MigrationItem> batch = mapper.waiting(run.id(), BATCH);
            if (batch.isEmpty()) {
                mapper.finish(run.id(), clock.instant());
                return;
            }
            for (MigrationItem item : batch) {
                if (!holds(run.id())) {
                    return;
                }
                migration.migrate(run, plan, item);
            }
        }
    }

    /** Not when it was stopped, another node has it, or this one goes down. */
    private boolean holds(long runId) {
        if (Thread.currentThread().isInterrupted()) {
            mapper.release(runId, name);
            return false;
        }
        Instant now = clock.instant();
        return mapper.claim(runId, name, now, now.plus(LEASE)) > 0;
    }
}
