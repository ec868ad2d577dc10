package org.shenbao.routing.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.shenbao.routing.MigrationPlan;
import org.shenbao.routing.MigrationRefused;
import org.shenbao.routing.Migrations;
import org.shenbao.routing.NodeProblem;
import org.shenbao.routing.NotAwaited;
import org.shenbao.routing.ProcessVersion;
import org.shenbao.routing.RouteNode;
import org.shenbao.support.NotFound;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EngineMigrations implements Migrations {

    private final ProcessEngine processEngine;
    private final RuntimeService runtime;
    private final EngineCalls engine;
    private final RouteVersions versions;
    private final MigrationPlans plans;
    private final RearmedTimers timers;
    private final MigratedStays stays;

    EngineMigrations(
            @Lazy ProcessEngine processEngine,
            RuntimeService runtime,
            EngineCalls engine,
            RouteVersions versions,
            MigrationPlans plans,
            RearmedTimers timers,
            MigratedStays stays) {
        this.processEngine = processEngine;
        this.runtime = runtime;
        this.engine = engine;
        this.versions = versions;
        this.plans = plans;
        this.timers = timers;
        this.stays = stays;
    }

    @Override
    public List<ProcessVersion> versions(String processKey) {
        List<ProcessDefinition> all = engine.call(() -> versions.all(processKey));
        int newest = all.get(0).getVersion();
        return all.stream()
                .map(one -> new ProcessVersion(
                        one.getKey(),
                        one.getName() == null ? "未命名的流程" : one.getName(),
                        one.getVersion(),
                        one.getVersion() == newest))
                .toList();
    }

    @Override
    public Map<Integer, List<RouteNode>> nodes(String processKey, Collection<Integer> wanted) {
        Map<Integer, List<RouteNode>> nodes = engine.call(() -> versions.all(processKey).stream()
                .filter(definition -> wanted.contains(definition.getVersion()))
                .collect(Collectors.toMap(ProcessDefinition::getVersion, versions::nodes)));
        if (!nodes.keySet().containsAll(wanted)) {
            throw new NotFound("流程图的版本");
        }
        return nodes;
    }

    @Override
    public String diagram(String processKey, int version) {
        return engine.call(() -> versions.xml(versions.get(processKey, version)));
    }

    @Override
    public MigrationPlan propose(String processKey, int from, int to) {
        return engine.call(() -> plans.propose(processKey, from, to));
    }

    @Override
    public List<NodeProblem> problems(MigrationPlan plan) {
        try {
            engines(plan);
            return List.of();
        } catch (MigrationRefused e) {
            return e.problems();
        }
    }

    @Override
    public List<NodeProblem> warnings(MigrationPlan plan) {
        return engine.call(() -> plans.warnings(plan));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<NodeProblem>> failing(MigrationPlan plan, Collection<String> instanceIds) {
        var engines = engines(plan);
        return engine.call(() -> execute(new MigrationDryRun(engines, instanceIds, labels(plan))));
    }

    @Override
    @Transactional
    public void migrate(MigrationPlan plan, String instanceId) {
        var engines = engines(plan);
        engine.run(() -> {
            ProcessInstance instance = running(engines.getSourceProcessDefinitionId(), instanceId);
            Set<String> armed = timers.armed(instanceId);
            try {
                runtime.newMigration(engines).processInstanceIds(instanceId).execute();
            } catch (MigratingProcessInstanceValidationException e) {
                throw new MigrationRefused(MigrationDryRun.problems(e.getValidationReport(), labels(plan)));
            }
            timers.disarm(instanceId, armed, targets(plan)::contains);
            stays.follow(plan, instance, BusinessKeys.applicationId(instance.getBusinessKey()));
        });
    }

    private ProcessInstance running(String definitionId, String instanceId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .processDefinitionId(definitionId)
                        .singleResult())
                .orElseThrow(() -> new NotAwaited("该申报"));
    }

    private org.camunda.bpm.engine.migration.MigrationPlan engines(MigrationPlan plan) {
        List<NodeProblem> unknown = engine.call(() -> plans.unknown(plan));
        if (!unknown.isEmpty()) {
            throw new MigrationRefused(unknown);
        }
        try {
            return engine.call(() -> plans.engines(plan));
        } catch (MigrationPlanValidationException e) {
            throw new MigrationRefused(e.getValidationReport().getInstructionReports().stream()
                    .flatMap(report -> problems(plan, report).stream())
                    .distinct()
                    .toList());
        }
    }

    private List<NodeProblem> problems(MigrationPlan plan, MigrationInstructionValidationReport report) {
        String node = labels(plan).apply(report.getMigrationInstruction().getSourceActivityId());
        return report.getFailures().stream()
                .map(text -> new NodeProblem(node, MigrationWords.of(text, labels(plan))))
                .toList();
    }

    private UnaryOperator<String> labels(MigrationPlan plan) {
        return id -> {
            String before = plans.label(plan, plan.from(), id);
            return before.equals(MigrationPlans.PROCESS) ? plans.label(plan, plan.to(), id) : before;
        };
    }

    private static Set<String> targets(MigrationPlan plan) {
        Set<String> targets = new HashSet<>();
        plan.steps().forEach(step -> targets.add(step.target()));
        return targets;
    }

    private <T> T execute(org.camunda.bpm.engine.impl.interceptor.Command<T> command) {
        ProcessEngineConfiguration configuration = processEngine.getProcessEngineConfiguration();
        return ((ProcessEngineConfigurationImpl) configuration)
                .getCommandExecutorTxRequired()
                .execute(command);
    }
}
