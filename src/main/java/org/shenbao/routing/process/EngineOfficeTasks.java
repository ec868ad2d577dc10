package org.shenbao.routing.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.identity.Groups;
import org.shenbao.routing.OfficeTask;
import org.shenbao.routing.OfficeTasks;
import org.shenbao.routing.TaskDrafts;
import org.shenbao.routing.TaskForm;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.NotFound;
import org.shenbao.support.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class EngineOfficeTasks implements OfficeTasks {

    private final TaskService tasks;
    private final EngineCalls engine;
    private final TaskCompletion completion;
    private final TaskNodes nodes;
    private final TaskForms forms;
    private final TaskDrafts drafts;
    private final CurrentActor actors;

    EngineOfficeTasks(
            TaskService tasks,
            EngineCalls engine,
            TaskCompletion completion,
            TaskNodes nodes,
            TaskForms forms,
            TaskDrafts drafts,
            CurrentActor actors) {
        this.tasks = tasks;
        this.engine = engine;
        this.completion = completion;
        this.nodes = nodes;
        this.forms = forms;
        this.drafts = drafts;
        this.actors = actors;
    }

    @Override
    public Page<OfficeTask> open(@Nullable ApplicationId application, int page, int size) {
        TaskQuery query = mine(actors.get());
        if (application != null) {
            query.processInstanceBusinessKey(application.toString());
        }
        return engine.call(() -> new Page<>(
                query.orderByDueDate().asc().orderByTaskCreateTime().asc().listPage((page - 1) * size, size).stream()
                        .map(this::describe)
                        .toList(),
                query.count()));
    }

    @Override
    public OfficeTask get(String taskId) {
        return describe(mine(taskId));
    }

    @Override
    public TaskForm form(String taskId) {
        Task task = mine(taskId);
        Actor actor = actors.get();
        boolean editable = completion.mayWorkOn(actor, task);
        return forms.of(describe(task), nodes.of(task), drafts.find(taskId, actor.username()), editable);
    }

    @Override
    public void saveDraft(String taskId, String data) {
        Task task = mine(taskId);
        completion.requireWorkOn(task);
        drafts.save(task.getId(), actors.get().username(), data);
    }

    @Override
    public void complete(String taskId, String outcome, String decision) {
        completion.complete(mine(taskId), outcome, decision);
    }

    private TaskQuery mine(Actor actor) {
        return tasks.createTaskQuery()
                .active()
                .or()
                .taskAssignee(actor.username())
                .taskCandidateGroupIn(List.copyOf(Groups.of(actor)))
                .endOr();
    }

    /** A task that the actor holds, or that is or was open to the actor's groups. */
    private Task mine(String taskId) {
        Task task = engine.call(
                () -> tasks.createTaskQuery().taskId(taskId).active().singleResult());
        if (task == null || !completion.mayKnowOf(actors.get(), task)) {
            throw new NotFound("任务");
        }
        return task;
    }

    private OfficeTask describe(Task task) {
        TaskNode node = nodes.of(task);
        return new OfficeTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                node.properties().stage().orElse(null),
                node.applicationId().map(ApplicationId::value).orElse(null),
                node.page().orElse(null),
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()).orElse(null),
                task.getAssignee());
    }

    private static Optional<Instant> instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
