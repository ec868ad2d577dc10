package org.shenbao.award.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shenbao.application.ApplicationId;
import org.shenbao.award.Awards;
import org.shenbao.routing.PublishedBean;

/** {@code ServiceTask_RecordAward}. */
@PublishedBean("recordAward")
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
