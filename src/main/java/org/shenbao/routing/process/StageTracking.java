package org.shenbao.routing.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
 * that of the nearest call activity around it, else the node's own: a programme names the stages of what it calls.
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
        Surroundings around = Surroundings.of((ExecutionEntity) execution);
        Optional<NamedStage> stage = around.stage().or(node::namedStage);
        Optional<ApplicationId> application = BusinessKeys.applicationId(execution.getProcessBusinessKey());
        if (stage.isEmpty() || application.isEmpty()) {
            return;
        }
        applications.enterStage(
                application.get(), stage.get().key(), stage.get().name());
        stays.enter(stay(execution, node, around, application.get(), stage.get().key()));
    }

    private StageStay stay(
            DelegateExecution execution, NodeProperties node, Surroundings around, ApplicationId id, String stage) {
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
                null,
                node.waitingOn(),
                body(execution, node, stage),
                now,
                null,
                null,
                awaits(execution),
                around.rootKey(),
                around.rootVersion(),
                around.node(),
                node.get("milestone").or(around::milestone).orElse(null),
                null,
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

    /** Ties the stay to its task, its due date, and to the body whose officers may take the task. */
    void taskCreated(DelegateTask task) {
        String body = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null && group.startsWith(OFFICERS))
                .map(group -> group.substring(OFFICERS.length()))
                .findFirst()
                .orElse(null);
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        stays.attachTask(task.getExecution().getActivityInstanceId(), task.getId(), body, due);
    }

    /** Somebody gave the task another due date in the task list. */
    void taskUpdated(DelegateTask task) {
        if (((TaskEntity) task).getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
            taskCreated(task);
        }
    }

    void left(DelegateExecution execution) {
        String outcome = execution.isCanceled() ? null : outcomeOf(execution);
        stays.leave(execution.getActivityInstanceId(), now(), outcome);
    }

    private static @Nullable String outcomeOf(DelegateExecution execution) {
        PvmActivity activity = ((ExecutionEntity) execution).getActivity();
        return "userTask".equals(activity.getProperty("type")) ? Variables.OUTCOME.get(execution::getVariable) : null;
    }

    void ended(DelegateExecution execution, String outcome) {
        BusinessKeys.applicationId(execution.getProcessBusinessKey())
                .ifPresent(id -> applications.end(id, Outcome.of(outcome)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
