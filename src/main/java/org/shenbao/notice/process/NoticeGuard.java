package org.shenbao.notice.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shenbao.notice.NoticeFacts;
import org.shenbao.routing.PublishedBean;

/** Keeps a notice's task from being completed in Tasklist before its page did the legal act. */
@PublishedBean(value = "noticeGuard", label = "核对公示工作", description = "公示工作未在专门页面完成时，不允许办结任务。")
class NoticeGuard implements TaskListener {

    private final NoticeFacts facts;

    NoticeGuard(NoticeFacts facts) {
        this.facts = facts;
    }

    @Override
    public void notify(DelegateTask task) {
        facts.requireDone(task.getExecution().getProcessBusinessKey(), task.getTaskDefinitionKey());
    }
}
