package org.shenbao.routing.process;

import static org.shenbao.routing.Variables.ELIGIBLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Dossiers;
import org.shenbao.routing.PublishedBean;

/** Reads the verdict that was sealed with the dossier: what the applicant saw is what counts. */
@PublishedBean(value = "checkEligibility", label = "判定申报资格", description = "读取随申报材料封存的资格判定，结论写入变量 eligible。")
class CheckEligibilityDelegate implements JavaDelegate {

    private final Dossiers dossiers;

    CheckEligibilityDelegate(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApplicationId id = ApplicationId.of(execution.getProcessBusinessKey());
        ELIGIBLE.set(execution::setVariable, dossiers.of(id).isEligible());
    }
}
