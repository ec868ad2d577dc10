package org.shenbao.routing.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.routing.MigrationPlan;
import org.shenbao.routing.StageStay;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.process.NodeProperties.NamedStage;
import org.springframework.stereotype.Component;

/**
 * After a migration the stays say the new version, node, label, stage and message of the place where the application goes
 * on waiting, and since when it waits stays what it was; tasks carry the new label.
 */
@Component
class MigratedStays {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RouteVersions versions;
    private final StageStays stays;
    private final Applications applications;

    MigratedStays(
            RuntimeService runtime,
            TaskService tasks,
            RouteVersions versions,
            StageStays stays,
            Applications applications) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.versions = versions;
        this.stays = stays;
        this.applications = applications;
    }

    void follow(MigrationPlan plan, ProcessInstance instance, Optional<ApplicationId> application) {
        ProcessDefinition from = versions.get(plan.processKey(), plan.from());
        ProcessDefinition to = versions.get(plan.processKey(), plan.to());
        rename(plan, instance.getId(), versions.model(from), versions.model(to));
        application.ifPresent(id -> {
            Map<String, String> places = places(runtime.getActivityInstance(instance.getId()));
            for (StageStay stay : stays.open(id)) {
                String node = places.get(stay.activityInstanceId());
                if (node != null) {
                    move(stay, to, node, isCalled(instance));
                }
            }
            if (!isCalled(instance)) {
                followRoot(plan, id, versions.model(to));
            }
            followCalls(plan, id, versions.model(from), versions.model(to));
        });
    }

    private void move(StageStay stay, ProcessDefinition to, String nodeId, boolean called) {
        FlowElement node = versions.model(to).getModelElementById(nodeId);
        NodeProperties properties = NodeProperties.of(node);
        String stage = called ? stay.stage() : properties.stage().orElse(stay.stage());
        stays.migrated(stay.at(
                to.getVersion(),
                nodeId,
                RouteVersions.label(node),
                stage,
                properties.waitingOn(),
                MigrationPlans.message(node),
                milestone(properties, stay, called)));
        if (!called) {
            enter(stay, new NamedStage(stage, RouteVersions.label(node)));
        }
    }

    private static @Nullable String milestone(NodeProperties node, StageStay stay, boolean called) {
        String own = node.get("milestone").orElse(null);
        return called && stay.milestone() != null ? stay.milestone() : own;
    }

    /** The stage of what a programme calls is the programme's; see {@link StageTracking}. */
    private static boolean isCalled(ProcessInstance instance) {
        return !instance.getId().equals(instance.getRootProcessInstanceId());
    }

    private void enter(StageStay stay, NamedStage stage) {
        ApplicationId id = new ApplicationId(stay.applicationId());
        if (stage.key().equals(stay.stage())) {
            applications.renameStage(id, stage.key(), stage.name());
        } else {
            applications.enterStage(id, stage.key(), stage.name());
        }
    }

    /** What the migrated diagram called stands where the call activity stands now. */
    private void followRoot(MigrationPlan plan, ApplicationId id, BpmnModelInstance to) {
        for (StageStay stay : stays.open(id)) {
            if (stay.isCalled() && stay.rootKey().equals(plan.processKey())) {
                String node = plan.steps().stream()
                        .filter(step -> step.source().equals(stay.rootNode()))
                        .map(MigrationPlan.Step::target)
                        .findFirst()
                        .orElse(stay.rootNode());
                String milestone = NodeProperties.of((FlowElement) to.getModelElementById(node))
                        .get("milestone")
                        .orElse(stay.milestone());
                stays.migrated(stay.calledFrom(plan.to(), node, stay.stage(), milestone));
            }
        }
    }

    /** Whoever calls names the stage: when the new version names another, what is called goes with it. */
    private void followCalls(MigrationPlan plan, ApplicationId id, BpmnModelInstance from, BpmnModelInstance to) {
        for (MigrationPlan.Step step : plan.steps()) {
            if (from.getModelElementById(step.source()) instanceof CallActivity before
                    && to.getModelElementById(step.target()) instanceof CallActivity after) {
                NodeProperties.of(before)
                        .stage()
                        .ifPresent(old -> NodeProperties.of(after)
                                .stage()
                                .ifPresent(stage ->
                                        rename(plan, id, old, new NamedStage(stage, RouteVersions.label(after)))));
            }
        }
    }

    private void rename(MigrationPlan plan, ApplicationId id, String oldStage, NamedStage newStage) {
        List<StageStay> called = stays.open(id).stream()
                .filter(stay -> stay.stage().equals(oldStage))
                .filter(stay -> !stay.definitionKey().equals(plan.processKey()))
                .toList();
        for (StageStay stay : called) {
            stays.migrated(stay.calledFrom(stay.rootVersion(), stay.rootNode(), newStage.key(), stay.milestone()));
            enter(stay, newStage);
        }
    }

    /** A task is called after its node and its application; the first part follows the diagram. */
    private void rename(MigrationPlan plan, String instanceId, BpmnModelInstance from, BpmnModelInstance to) {
        Map<String, String> sources = new HashMap<>();
        plan.steps().forEach(step -> sources.put(step.target(), step.source()));
        for (Task task : tasks.createTaskQuery().processInstanceId(instanceId).list()) {
            String source = sources.get(task.getTaskDefinitionKey());
            FlowElement before = source == null ? null : from.getModelElementById(source);
            FlowElement after = to.getModelElementById(task.getTaskDefinitionKey());
            if (before != null
                    && after != null
                    && hasName(before, task)
                    && !before.getName().equals(after.getName())) {
                task.setName(RouteVersions.label(after)
                        + task.getName().substring(before.getName().length()));
                tasks.saveTask(task);
            }
        }
    }

    private static boolean hasName(FlowElement node, Task task) {
        return node.getName() != null && task.getName().startsWith(node.getName());
    }

    /** Activity instance to the node where it stands. */
    private static Map<String, String> places(ActivityInstance root) {
        Map<String, String> places = new HashMap<>();
        places.put(root.getId(), root.getActivityId());
        for (ActivityInstance child : root.getChildActivityInstances()) {
            places.putAll(places(child));
        }
        return places;
    }
}
