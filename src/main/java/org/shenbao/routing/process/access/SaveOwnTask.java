package org.shenbao.routing.process.access;

import java.util.Objects;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.shenbao.support.Forbidden;

/** Of one's own task one may change the follow-up date, a private reminder; the rest belongs to the process. */
record SaveOwnTask(Task changed) implements Command<Void> {

    @Override
    public Void execute(CommandContext engine) {
        Authentication person = engine.getAuthentication();
        TaskEntity task = engine.getTaskManager().findTaskById(changed.getId());
        SaveTaskCmd save = new SaveTaskCmd(changed);
        if (person == null || task == null || !OwnTasks.concerns(task, person)) {
            return save.execute(engine);
        }
        if (!onlyFollowUpDiffers(task)) {
            throw new Forbidden("任务的名称、办理期限和优先级由流程确定，不能手动修改。");
        }
        return engine.runWithoutAuthorization(() -> save.execute(engine));
    }

    private boolean onlyFollowUpDiffers(TaskEntity task) {
        return Objects.equals(task.getName(), changed.getName())
                && Objects.equals(task.getDescription(), changed.getDescription())
                && Objects.equals(task.getDueDate(), changed.getDueDate())
                && Objects.equals(task.getAssignee(), changed.getAssignee())
                && Objects.equals(task.getOwner(), changed.getOwner())
                && Objects.equals(task.getParentTaskId(), changed.getParentTaskId())
                && Objects.equals(task.getTenantId(), changed.getTenantId())
                && task.getDelegationState() == changed.getDelegationState()
                && task.getPriority() == changed.getPriority();
    }
}
