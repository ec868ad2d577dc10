package org.shenbao.routing.process.access;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.Forbidden;

/** Hands one's own task to a colleague, or back to the group. Anybody else's falls to the engine's own checks. */
record AssignOwnTask(String taskId, @Nullable String assignee) implements Command<Void> {

    @Override
    public Void execute(CommandContext engine) {
        Authentication person = engine.getAuthentication();
        TaskEntity task = engine.getTaskManager().findTaskById(taskId);
        AssignTaskCmd assign = new AssignTaskCmd(taskId, assignee);
        if (person == null || task == null || !OwnTasks.concerns(task, person)) {
            return assign.execute(engine);
        }
        if (assignee != null && !isCandidate(engine, task, assignee)) {
            throw new Forbidden("任务只能转交给本环节的其他经办人员。");
        }
        return engine.runWithoutAuthorization(() -> assign.execute(engine));
    }

    private static boolean isCandidate(CommandContext engine, TaskEntity task, String username) {
        Set<String> groups =
                engine.getReadOnlyIdentityProvider().createGroupQuery(engine).groupMember(username).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet());
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .anyMatch(groups::contains);
    }
}
