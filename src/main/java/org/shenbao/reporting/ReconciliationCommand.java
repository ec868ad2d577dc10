package org.shenbao.reporting;

import org.shenbao.reporting.Reconciliations.Reconciled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --shenbao.reports.reconcile=true}: compares every stay with the engine's history, says what differs and ends,
 * with status 0 when nothing does.
 */
@Component
@ConditionalOnProperty("shenbao.reports.reconcile")
class ReconciliationCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationCommand.class);

    private final Reconciliations reconciliations;
    private final ApplicationContext context;

    ReconciliationCommand(Reconciliations reconciliations, ApplicationContext context) {
        this.reconciliations = reconciliations;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Reconciled outcome = reconciliations.all();
        outcome.differences().forEach(one -> LOG.warn("{}", one));
        LOG.info(
                "{} stays of {} applications compared with the engine's history: {} differences, {} of them listed;"
                        + " {} stays taken over from elsewhere",
                outcome.stays(),
                outcome.applications(),
                outcome.differing(),
                outcome.differences().size(),
                outcome.imported());
        end(SpringApplication.exit(context, () -> outcome.agrees() ? 0 : 1));
    }

    void end(int status) {
        System.exit(status);
    }
}
