package org.shenbao.routing.process.tasklist;

import java.time.Clock;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the four lists into Tasklist, once, and keeps their description true. */
@Component
class WorkLists extends AbstractCamundaConfiguration {

    private final Clock clock;

    WorkLists(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setFilterService(new WorkListService(clock));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine built) {
        ((ProcessEngineConfigurationImpl) built.getProcessEngineConfiguration())
                .getCommandExecutorTxRequiresNew()
                .execute(engine -> save(engine, built));
    }

    private static @Nullable Object save(CommandContext engine, ProcessEngine built) {
        engine.getPropertyManager().acquireExclusiveLockForStartup();
        for (WorkList list : WorkList.values()) {
            save(list, built);
        }
        return null;
    }

    private static void save(WorkList list, ProcessEngine built) {
        FilterService filters = built.getFilterService();
        Filter filter = filters.createTaskFilterQuery().filterName(list.title()).list().stream()
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(list.title()));
        filter.setQuery(built.getTaskService().createTaskQuery());
        filter.setProperties(list.properties());
        filters.saveFilter(filter);
    }
}
