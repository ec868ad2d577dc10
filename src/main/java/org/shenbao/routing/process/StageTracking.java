package org.shenbao.routing.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.Outcome;
import org.shenbao.routing.StageStay;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.Variables;
import org.springframework.stereotype.Component;

/**
 * Writes where applications are, in the engine's transaction. A stay is counted at the node where the application really
 * waits (user task, receive task), never at the call activity around it, so nothing counts twice; its stage is the
 * node's own, else that of the nearest call activity around it.
 */
@Component
class StageTracking {

    /** Property under which a parsed call activity keeps its stage. */
    static final String STAGE = "shenbao.stage";

    private static final String OFFICERS = "officers.";

    private final StageStays stays;
    private final Applications applications;
    private final Clock clock;

    StageTracking(StageStays stays, Applications applications, Clock clock) {
        this.stays = stays;
        this.applications = applications;
        this.clock = clock;
    }

    void entered(DelegateExecution execution, NodeProperties node) {
        Optional<String> stage = node.stage().or(() -> stageAround((ExecutionEntity) execution));
        Optional<ApplicationId> application = BusinessKeys.applicationId(execution.getProcessBusinessKey());
        if (stage.isEmpty() || application.isEmpty()) {
            return;
        }
        applications.enterStage(application.get(), stage.get());
        stays.enter(stay(execution, node, application.get(), stage.get()));
    }

    private StageStay stay(DelegateExecution execution, NodeProperties node, ApplicationId id, String stage) {
        ProcessDefinition definition = ((ExecutionEntity) execution).getProcessDefinition();
        String body = node.get("body")
                .map(name -> (String) execution.getVariable(name))
                .orElse(null);
        return new StageStay(
                0,
                id.value(),
                stage,
                definition.getKey(),
                definition.getVersion(),
                execution.getCurrentActivityId(),
                node.name(),
                execution.getId(),
                null,
                node.waitingOn(),
                body,
                now(),
                null,
                null);
    }

    /** Ties the stay to its task, and to the body whose officers may take the task. */
    void taskCreated(DelegateTask task) {
        String body = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null && group.startsWith(OFFICERS))
                .map(group -> group.substring(OFFICERS.length()))
                .findFirst()
                .orElse(null);
        stays.attachTask(task.getExecutionId(), task.getTaskDefinitionKey(), task.getId(), body);
    }

    void left(DelegateExecution execution) {
        String outcome = execution.isCanceled() ? null : outcomeOf(execution);
        stays.leave(execution.getId(), execution.getCurrentActivityId(), now(), outcome);
    }

    private static @Nullable String outcomeOf(DelegateExecution execution) {
        PvmActivity activity = ((ExecutionEntity) execution).getActivity();
        return "userTask".equals(activity.getProperty("type")) ? Variables.OUTCOME.get(execution::getVariable) : null;
    }

    void ended(DelegateExecution execution, String outcome) {
        BusinessKeys.applicationId(execution.getProcessBusinessKey())
                .ifPresent(id -> applications.end(id, Outcome.of(outcome)));
    }

    private static Optional<String> stageAround(ExecutionEntity inside) {
        ExecutionEntity caller = inside.getProcessInstance().getSuperExecution();
        while (caller != null) {
            Object stage = caller.getActivity().getProperty(STAGE);
            if (stage != null) {
                return Optional.of(stage.toString());
            }
            caller = caller.getProcessInstance().getSuperExecution();
        }
        return Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
