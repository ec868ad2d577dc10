package org.shenbao.screening.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shenbao.application.ApplicationId;
import org.shenbao.routing.PublishedBean;
import org.shenbao.routing.Variables;
import org.shenbao.screening.Screening;

@PublishedBean(value = "screenDuplicates", label = "筛查重复申报", description = "与历年及本批次申报比对，结论写入变量 duplicatesFound。")
class ScreenDuplicatesDelegate implements JavaDelegate {

    private final Screening screening;

    ScreenDuplicatesDelegate(Screening screening) {
        this.screening = screening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean found = !screening
                .screen(ApplicationId.of(execution.getProcessBusinessKey()))
                .isEmpty();
        Variables.DUPLICATES_FOUND.set(execution::setVariable, found);
    }
}
