package org.shenbao.routing.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessInstance;
import org.camunda.bpm.engine.impl.migration.instance.parser.MigratingInstanceParser;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingProcessInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.shenbao.routing.NodeProblem;

/** The engine's own checks of instances against a plan, without the migration that follows them. */
class MigrationDryRun implements Command<Map<String, List<NodeProblem>>> {

    private final MigrationPlan plan;
    private final Collection<String> instanceIds;
    private final UnaryOperator<String> label;

    MigrationDryRun(MigrationPlan plan, Collection<String> instanceIds, UnaryOperator<String> label) {
        this.plan = plan;
        this.instanceIds = instanceIds;
        this.label = label;
    }

    @Override
    public Map<String, List<NodeProblem>> execute(CommandContext context) {
        Map<String, List<NodeProblem>> failing = new LinkedHashMap<>();
        for (String id : instanceIds) {
            ExecutionEntity instance = context.getExecutionManager().findExecutionById(id);
            if (instance != null && plan.getSourceProcessDefinitionId().equals(instance.getProcessDefinitionId())) {
                List<NodeProblem> problems = problems(check(context, id), label);
                if (!problems.isEmpty()) {
                    failing.put(id, problems);
                }
            }
        }
        return failing;
    }

    private MigratingProcessInstanceValidationReport check(CommandContext context, String id) {
        var report = new MigratingProcessInstanceValidationReportImpl();
        MigratingInstanceParser parser = new MigratingInstanceParser(
                context.getProcessEngineConfiguration().getProcessEngine());
        MigratingProcessInstance migrating = parser.parse(id, plan, report);
        new Checks(plan).check(context, migrating, report);
        return report;
    }

    /** What the engine reported, by node and in Chinese. */
    static List<NodeProblem> problems(MigratingProcessInstanceValidationReport report, UnaryOperator<String> label) {
        List<NodeProblem> problems = new ArrayList<>();
        report.getFailures().forEach(text -> problems.add(problem("", text, label)));
        report.getActivityInstanceReports()
                .forEach(one ->
                        one.getFailures().forEach(text -> problems.add(problem(one.getSourceScopeId(), text, label))));
        report.getTransitionInstanceReports()
                .forEach(one ->
                        one.getFailures().forEach(text -> problems.add(problem(one.getSourceScopeId(), text, label))));
        // Several instances of one activity fail alike.
        return problems.stream().distinct().toList();
    }

    private static NodeProblem problem(String nodeId, String text, UnaryOperator<String> label) {
        return new NodeProblem(label.apply(nodeId), MigrationWords.of(text, label));
    }

    /** Opens the checks of the engine's command, which has no other door to them. */
    private static final class Checks extends MigrateProcessInstanceCmd {

        Checks(MigrationPlan plan) {
            super(new MigrationPlanExecutionBuilderImpl(null, plan), true);
        }

        void check(
                CommandContext context,
                MigratingProcessInstance instance,
                MigratingProcessInstanceValidationReportImpl report) {
            validateInstructions(context, instance, report);
        }
    }
}
