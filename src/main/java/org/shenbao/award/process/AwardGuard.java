package org.shenbao.award.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shenbao.application.ApplicationId;
import org.shenbao.award.Awards;
import org.shenbao.routing.PublishedBean;

/** Refuses to complete the determination without a proper amount within the budget. */
@PublishedBean(value = "awardGuard", label = "核对核定额度", description = "核定额度有误或超出预算余额时，不允许办结任务。")
class AwardGuard implements TaskListener {

    private final Awards awards;

    AwardGuard(Awards awards) {
        this.awards = awards;
    }

    @Override
    public void notify(DelegateTask task) {
        awards.check(ApplicationId.of(task.getExecution().getProcessBusinessKey()));
    }
}
