package org.shenbao.routing.process;

import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.shenbao.identity.Groups;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.springframework.stereotype.Component;

/** Claims and completes a task for the current actor. */
@Component
class TaskCompletion {

    private final TaskService tasks;
    private final EngineCalls engine;
    private final CurrentActor currentActor;
    private final ThreadLocal<String> completedOnPage = new ThreadLocal<>();

    TaskCompletion(TaskService tasks, EngineCalls engine, CurrentActor currentActor) {
        this.tasks = tasks;
        this.engine = engine;
        this.currentActor = currentActor;
    }

    /** For the page that does a task's work: the only way to complete a task that has one. */
    void fromPage(Task task, String outcome) {
        completedOnPage.set(task.getId());
        try {
            complete(task, outcome, null);
        } finally {
            completedOnPage.remove();
        }
    }

    boolean isFromPage(String taskId) {
        return taskId.equals(completedOnPage.get());
    }

    /** @throws Forbidden when the task is neither the actor's nor open to one of the actor's groups */
    void complete(Task task, String outcome, @Nullable String decisionJson) {
        Actor actor = currentActor.get();
        requireWorkOn(task);
        VariableMap variables = Variables.createVariables()
                .putValue(org.shenbao.routing.Variables.OUTCOME.name(), outcome)
                .putValueTyped(DecisionRecorder.DECISION, Variables.stringValue(decisionJson, true));
        engine.run(() -> {
            if (task.getAssignee() == null && !actor.isSystem()) {
                tasks.claim(task.getId(), actor.username());
            }
            tasks.complete(task.getId(), variables);
        });
    }

    /** Whoever holds it; while nobody does, its candidates; on a page, the candidates in any case. */
    boolean mayWorkOn(Actor actor, Task task) {
        if (actor.username().equals(task.getAssignee())) {
            return true;
        }
        return (task.getAssignee() == null || isFromPage(task.getId())) && isCandidate(actor, task);
    }

    private boolean isCandidate(Actor actor, Task task) {
        Set<String> groups = Groups.of(actor);
        return engine.call(() -> tasks.getIdentityLinksForTask(task.getId())).stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null && groups.contains(group));
    }

    /** @throws Forbidden when somebody else holds the task, or it is not open to the actor's groups */
    void requireWorkOn(Task task) {
        Actor actor = currentActor.get();
        if (!actor.isSystem() && !mayWorkOn(actor, task)) {
            throw new Forbidden(task.getAssignee() == null ? "该任务不在您的办理范围内。" : "该任务已由其他经办人办理。");
        }
    }

    /** Colleagues may look at what one of them holds. */
    boolean mayKnowOf(Actor actor, Task task) {
        return actor.isSystem() || actor.username().equals(task.getAssignee()) || isCandidate(actor, task);
    }
}
