package org.shenbao.routing.process.access;

import org.shenbao.support.Problem;

/** A colleague of the same group holds the task. */
class TaskTaken extends Problem {

    TaskTaken() {
        super("task-taken", 409, "任务已由他人签收", "该任务已由本单位其他人员签收，请刷新任务列表；如需接办，请先将任务转交给自己。");
    }
}
