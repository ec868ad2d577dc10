package org.shenbao.routing.process;

import static org.shenbao.routing.Variables.ELIGIBLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Dossiers;
import org.shenbao.routing.PublishedBean;

/** Reads the verdict that was sealed with the dossier: what the applicant saw is what counts. */
@PublishedBean("checkEligibility")
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
