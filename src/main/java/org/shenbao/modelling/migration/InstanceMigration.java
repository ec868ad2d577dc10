package org.shenbao.modelling.migration;

import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.routing.MigrationPlan;
import org.shenbao.routing.MigrationRefused;
import org.shenbao.routing.Migrations;
import org.shenbao.routing.NotAwaited;
import org.shenbao.support.StaleWrite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one instance of a run to its new version and writes down what became of it; both happen or neither. */
@Component
class InstanceMigration {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceMigration.class);
    private static final int ATTEMPTS = 3;
    private static final int LONGEST = 4000;

    private final MigrationRunMapper mapper;
    private final Migrations migrations;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    InstanceMigration(
            MigrationRunMapper mapper,
            Migrations migrations,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.migrations = migrations;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void migrate(MigrationRun run, MigrationPlan plan, MigrationItem item) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (isSettled(run, plan, item)) {
                return;
            }
        }
        settle(item, "failed", "有人正在办理此申报，未能迁移，请稍后重试。");
    }

    /** False when somebody worked on the instance at the same moment: worth another attempt. */
    private boolean isSettled(MigrationRun run, MigrationPlan plan, MigrationItem item) {
        try {
            transaction.executeWithoutResult(status -> follow(run, plan, item));
        } catch (StaleWrite | ConcurrencyFailureException e) {
            LOG.info("instance {} was busy: {}", item.instanceId(), e.getMessage());
            return false;
        } catch (MigrationRefused e) {
            settle(item, "failed", words(e));
        } catch (NotAwaited e) {
            settle(item, "gone", "轮到时已办结，或已不在原版本。");
        } catch (RuntimeException e) {
            if (isBusy(e)) {
                LOG.info("instance {} was locked: {}", item.instanceId(), e.getMessage());
                return false;
            }
            LOG.error("instance {} could not be migrated", item.instanceId(), e);
            settle(item, "failed", "迁移时发生系统错误，仍按原版本流转，请联系系统管理员。");
        }
        return true;
    }

    /** A lock waited for too long, or a deadlock, inside the engine. */
    private static boolean isBusy(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(SQLTransientException.class::isInstance);
    }

    private void follow(MigrationRun run, MigrationPlan plan, MigrationItem item) {
        if (settle(item, "migrated", null) == 0) {
            return;
        }
        migrations.migrate(plan, item.instanceId());
        Long application = item.applicationId();
        audit.record(new AuditEntry(
                "migration.instance-migrated",
                application == null ? "process-instance" : "application",
                application == null ? item.instanceId() : application.toString(),
                run.startedBy(),
                new Version(run.processKey(), run.fromVersion()),
                new Version(run.processKey(), run.toVersion())));
    }

    private int settle(MigrationItem item, String state, @Nullable String problems) {
        return mapper.settle(item, state, problems, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static String words(MigrationRefused refused) {
        String words = refused.problems().stream()
                .map(one -> "“" + one.node() + "”：" + one.problem())
                .distinct()
                .collect(Collectors.joining("\n"));
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    private record Version(String process, int version) {}
}
