package org.shenbao.routing.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.migration.validation.instruction.UpdateEventTriggersValidator;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.shenbao.routing.MigrationPlan;
import org.shenbao.routing.MigrationPlan.Step;
import org.shenbao.routing.NodeProblem;
import org.springframework.stereotype.Component;

/**
 * Turns our plans into the engine's. The loops that the engine puts around several instances of one activity follow
 * their activity; a message that was renamed is subscribed to anew, a timer never is.
 */
@Component
class MigrationPlans {

    /** What the engine appends to the id of an activity for the loop around its instances. */
    static final String LOOP = "#multiInstanceBody";

    /** What stands for a node that is none of the diagram's own. */
    static final String PROCESS = "流程";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final RouteVersions versions;

    MigrationPlans(RuntimeService runtime, RepositoryService repository, RouteVersions versions) {
        this.runtime = runtime;
        this.repository = repository;
        this.versions = versions;
    }

    MigrationPlan propose(String processKey, int from, int to) {
        var proposed = runtime.createMigrationPlan(
                        versions.get(processKey, from).getId(),
                        versions.get(processKey, to).getId())
                .mapEqualActivities()
                .build();
        List<Step> steps = proposed.getInstructions().stream()
                .filter(one -> !isLoop(one))
                .map(one -> new Step(one.getSourceActivityId(), one.getTargetActivityId()))
                .toList();
        return new MigrationPlan(processKey, from, to, steps);
    }

    /** Refers to a node that one of the versions does not have: known before the engine is asked. */
    List<NodeProblem> unknown(MigrationPlan plan) {
        ProcessDefinitionEntity source = entity(versions.get(plan.processKey(), plan.from()));
        ProcessDefinitionEntity target = entity(versions.get(plan.processKey(), plan.to()));
        List<NodeProblem> problems = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (source.findActivity(step.source()) == null) {
                problems.add(new NodeProblem("对应关系", "原版本中已没有所选的节点，请重新生成迁移方案。"));
            } else if (target.findActivity(step.target()) == null) {
                problems.add(new NodeProblem(label(plan, plan.from(), step.source()), "新版本中没有所选的对应节点，请重新选择。"));
            }
        }
        return problems;
    }

    org.camunda.bpm.engine.migration.MigrationPlan engines(MigrationPlan plan) {
        ProcessDefinition from = versions.get(plan.processKey(), plan.from());
        ProcessDefinition to = versions.get(plan.processKey(), plan.to());
        MigrationPlanBuilder builder = runtime.createMigrationPlan(from.getId(), to.getId());
        for (Step step : withLoops(plan, entity(from), entity(to))) {
            MigrationInstructionBuilder instruction = builder.mapActivities(step.source(), step.target());
            if (hasRenamedMessage(step, from, to)) {
                instruction.updateEventTrigger();
            }
        }
        return builder.build();
    }

    /** What follows from the plan and does not stop it. */
    List<NodeProblem> warnings(MigrationPlan plan) {
        BpmnModelInstance from = versions.model(versions.get(plan.processKey(), plan.from()));
        BpmnModelInstance to = versions.model(versions.get(plan.processKey(), plan.to()));
        List<NodeProblem> warnings = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (from.getModelElementById(step.source()) instanceof UserTask before
                    && to.getModelElementById(step.target()) instanceof UserTask after) {
                warn(before, after).forEach(text -> warnings.add(new NodeProblem(RouteVersions.label(before), text)));
            }
        }
        return warnings;
    }

    private static List<String> warn(UserTask before, UserTask after) {
        List<String> texts = new ArrayList<>();
        if (!Objects.equals(before.getCamundaCandidateGroups(), after.getCamundaCandidateGroups())) {
            texts.add("新版本改由其他部门办理；已在办的任务仍由原部门办理。");
        }
        if (!NodeProperties.of(before)
                .get("milestone")
                .equals(NodeProperties.of(after).get("milestone"))) {
            texts.add("新版本改用其他时间节点；已在办的任务保持原办理期限。");
        }
        return texts;
    }

    /** Chinese label of a node of a version, a loop's being its activity's. */
    String label(MigrationPlan plan, int version, String nodeId) {
        String id = nodeId.replace(LOOP, "");
        return Optional.ofNullable(
                        versions.model(versions.get(plan.processKey(), version)).<FlowElement>getModelElementById(id))
                .map(RouteVersions::label)
                .orElse(PROCESS);
    }

    private List<Step> withLoops(MigrationPlan plan, ProcessDefinitionEntity from, ProcessDefinitionEntity to) {
        Map<String, Step> steps = new LinkedHashMap<>();
        for (Step step : plan.steps()) {
            Step loop = new Step(step.source() + LOOP, step.target() + LOOP);
            if (from.findActivity(loop.source()) != null && to.findActivity(loop.target()) != null) {
                steps.put(loop.source(), loop);
            }
            steps.put(step.source(), step);
        }
        return List.copyOf(steps.values());
    }

    private boolean hasRenamedMessage(Step step, ProcessDefinition from, ProcessDefinition to) {
        ActivityImpl source = entity(from).findActivity(step.source());
        if (source == null || !UpdateEventTriggersValidator.definesPersistentEventTrigger(source)) {
            return false;
        }
        String before = message(versions.model(from).getModelElementById(step.source()));
        String after = message(versions.model(to).getModelElementById(step.target()));
        return before != null && after != null && !before.equals(after);
    }

    /** Name of the message that a node waits for. */
    static @Nullable String message(@Nullable Object node) {
        Message message = null;
        if (node instanceof ReceiveTask task) {
            message = task.getMessage();
        } else if (node instanceof CatchEvent event) {
            message = event.getEventDefinitions().stream()
                    .filter(MessageEventDefinition.class::isInstance)
                    .map(definition -> ((MessageEventDefinition) definition).getMessage())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return message == null ? null : message.getName();
    }

    private static boolean isLoop(MigrationInstruction instruction) {
        return instruction.getSourceActivityId().endsWith(LOOP);
    }

    private ProcessDefinitionEntity entity(ProcessDefinition definition) {
        return (ProcessDefinitionEntity)
                ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(definition.getId());
    }
}
