package org.shenbao.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shenbao.review.PanelFacts;
import org.shenbao.routing.PublishedBean;

/** Keeps a panel's task from being completed in Tasklist before its page did the legal act. */
@PublishedBean(value = "panelGuard", label = "核对评审工作", description = "评审组的工作未在专门页面完成时，不允许办结任务。")
class PanelGuard implements TaskListener {

    private final PanelFacts facts;

    PanelGuard(PanelFacts facts) {
        this.facts = facts;
    }

    @Override
    public void notify(DelegateTask task) {
        facts.requireDone(task.getExecution().getProcessBusinessKey(), task.getTaskDefinitionKey());
    }
}
