package org.shenbao.routing.process.access;

import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** The checks before a command, except that one's own task may be read and worked without an authorisation row. */
class OwnTaskChecks extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        unlessOwn(task, super::checkReadTask);
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        unlessOwn(task, super::checkReadTaskVariable);
    }

    /** Claim, complete, comment. A task that a colleague holds is the colleague's. */
    @Override
    public void checkTaskWork(TaskEntity task) {
        Authentication person = Context.getCommandContext().getAuthentication();
        if (person == null || person.getUserId() == null || OwnTasks.isAssignedTo(task, person)) {
            return;
        }
        if (!OwnTasks.isCandidate(task, person)) {
            super.checkTaskWork(task);
        } else if (task.getAssignee() != null) {
            throw new TaskTaken();
        }
    }

    private static void unlessOwn(TaskEntity task, Consumer<TaskEntity> check) {
        Authentication person = Context.getCommandContext().getAuthentication();
        if (person == null || person.getUserId() == null || !OwnTasks.concerns(task, person)) {
            check.accept(task);
        }
    }
}
