package org.shenbao.award.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shenbao.application.ApplicationId;
import org.shenbao.award.Awards;
import org.shenbao.routing.PublishedBean;

/** {@code ServiceTask_RecordAward}. */
@PublishedBean(value = "recordAward", label = "登记核定结果", description = "把核定的名单和额度记入批次台账。")
class RecordAwardDelegate implements JavaDelegate {

    private final Awards awards;

    RecordAwardDelegate(Awards awards) {
        this.awards = awards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        awards.recordAward(ApplicationId.of(execution.getProcessBusinessKey()));
    }
}
