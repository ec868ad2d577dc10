package org.shenbao.routing.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.Outcome;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.routing.StageStay;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.Variables;
import org.shenbao.routing.process.NodeProperties.NamedStage;
import org.shenbao.support.WorkingTime;
import org.springframework.stereotype.Component;

/**
 * Writes where applications are, in the engine's transaction. A stay is counted at the node where the application really
 * waits (user task, receive task), never at the call activity around it, so nothing counts twice; its stage is
 * that of the nearest call activity around it, else the node's own: a programme names the stages of what it calls, and the
 * milestones.
 */
@Component
class StageTracking {

    private static final String OFFICERS = "officers.";

    private final StageStays stays;
    private final Applications applications;
    private final Responsibilities responsibilities;
    private final WorkingTime time;
    private final Clock clock;

    StageTracking(
            StageStays stays,
            Applications applications,
            Responsibilities responsibilities,
            WorkingTime time,
            Clock clock) {
        this.stays = stays;
        this.applications = applications;
        this.responsibilities = responsibilities;
        this.time = time;
        this.clock = clock;
    }

    void entered(DelegateExecution execution, NodeProperties node) {
        Optional<NamedStage> stage = stage(Surroundings.of((ExecutionEntity) execution), node);
        Optional<ApplicationId> id = application(execution);
        if (stage.isPresent() && id.isPresent()) {
            applications.enterStage(id.get(), stage.get().key(), stage.get().name());
        }
    }

    /** At a node without a task. */
    void waits(DelegateExecution execution, NodeProperties node) {
        enter(execution, node, stage -> new Handling(null, body(execution, node, stage), null));
    }

    /** At a task that is ready for its list: its officers and its due date are the stay's, in one row written once. */
    void waitsAt(DelegateTask task, NodeProperties node) {
        enter(task.getExecution(), node, stage -> new Handling(task.getId(), officers(task), due(task)));
    }

    /** @param dueAt null when the milestone's instant holds */
    private record Handling(
            @Nullable String taskId,
            @Nullable String body,
            @Nullable Instant dueAt) {}

    private void enter(DelegateExecution execution, NodeProperties node, Function<String, Handling> handling) {
        Surroundings around = Surroundings.of((ExecutionEntity) execution);
        Optional<String> stage = stage(around, node).map(NamedStage::key);
        Optional<ApplicationId> id = application(execution);
        if (stage.isPresent() && id.isPresent()) {
            stays.enter(
                    stay(execution, node, around, id.get(), stage.get(), handling.apply(stage.get())),
                    applications.get(id.get()));
        }
    }

    private static Optional<NamedStage> stage(Surroundings around, NodeProperties node) {
        return around.stage().or(node::namedStage);
    }

    private StageStay stay(
            DelegateExecution execution,
            NodeProperties node,
            Surroundings around,
            ApplicationId id,
            String stage,
            Handling handling) {
        Instant now = now();
        ProcessDefinition definition = ((ExecutionEntity) execution).getProcessDefinition();
        return new StageStay(
                0,
                id.value(),
                stage,
                definition.getKey(),
                definition.getVersion(),
                execution.getCurrentActivityId(),
                node.name(),
                execution.getActivityInstanceId(),
                handling.taskId(),
                node.waitingOn(),
                handling.body(),
                now,
                null,
                null,
                awaits(execution),
                around.rootKey(),
                around.rootVersion(),
                around.node(),
                around.milestone().or(() -> node.get("milestone")).orElse(null),
                handling.dueAt(),
                time.minutes(now));
    }

    /** Whoever the diagram names, else whom the notice has do it; nobody while the applicant is to act. */
    private @Nullable String body(DelegateExecution execution, NodeProperties node, String stage) {
        Optional<String> named = node.get("body").map(name -> (String) execution.getVariable(name));
        if (named.isPresent() || node.waitingOn().equals("applicant")) {
            return named.orElse(null);
        }
        String programme = Variables.PROGRAMME.get(execution::getVariable);
        String local = Variables.DISTRICT_BODY.get(execution::getVariable);
        return programme == null || local == null ? null : responsibilities.body(programme, stage, local);
    }

    private static @Nullable String awaits(DelegateExecution execution) {
        return execution.getBpmnModelElementInstance() instanceof ReceiveTask waiting && waiting.getMessage() != null
                ? waiting.getMessage().getName()
                : null;
    }

    private static @Nullable String officers(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null && group.startsWith(OFFICERS))
                .map(group -> group.substring(OFFICERS.length()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant due(DelegateTask task) {
        return task.getDueDate() == null ? null : task.getDueDate().toInstant();
    }

    /** Somebody gave the task another due date in the task list, or took it away. */
    void taskUpdated(DelegateTask task) {
        if (((TaskEntity) task).getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
            application(task.getExecution())
                    .ifPresent(id -> stays.dueAt(id, task.getExecution().getActivityInstanceId(), due(task)));
        }
    }

    void left(DelegateExecution execution) {
        String outcome = execution.isCanceled() ? null : outcomeOf(execution);
        application(execution).ifPresent(id -> stays.leave(id, execution.getActivityInstanceId(), now(), outcome));
    }

    private static @Nullable String outcomeOf(DelegateExecution execution) {
        PvmActivity activity = ((ExecutionEntity) execution).getActivity();
        return "userTask".equals(activity.getProperty("type")) ? Variables.OUTCOME.get(execution::getVariable) : null;
    }

    void ended(DelegateExecution execution, String outcome) {
        stays.end();
        application(execution).ifPresent(id -> applications.end(id, Outcome.of(outcome)));
    }

    private static Optional<ApplicationId> application(DelegateExecution execution) {
        return BusinessKeys.applicationId(execution.getProcessBusinessKey());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
