package org.shenbao.routing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Supplements;
import org.shenbao.routing.PublishedBean;
import org.shenbao.routing.StageDecision;
import org.shenbao.routing.StageDecisions;

/** Opens to the applicant what the official who returned the application listed, and nothing else. */
@PublishedBean(value = "requestSupplement", label = "下达补正要求", description = "按退回时列出的事项向申报单位开放更正，之后应接“等待企业补正”。")
class RequestSupplementDelegate implements JavaDelegate {

    private final StageDecisions decisions;
    private final ItemsToCorrect items;
    private final Supplements supplements;

    RequestSupplementDelegate(StageDecisions decisions, ItemsToCorrect items, Supplements supplements) {
        this.decisions = decisions;
        this.items = items;
        this.supplements = supplements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApplicationId id = ApplicationId.of(execution.getProcessBusinessKey());
        StageDecision returned = decisions.latest(id).orElseThrow();
        supplements.request(id, items.of(returned), returned.opinion());
    }
}
