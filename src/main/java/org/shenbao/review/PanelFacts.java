package org.shenbao.review;

import org.shenbao.support.NotFound;
import org.springframework.stereotype.Component;

/** Whether the legal act behind a task of the panel's process was done on its page. */
@Component
public class PanelFacts {

    private final PanelMapper panels;

    PanelFacts(PanelMapper panels) {
        this.panels = panels;
    }

    /**
     * @param businessKey {@code panel:<id>}
     * @throws PanelProblem when the task would be completed without the act
     */
    public void requireDone(String businessKey, String taskKey) {
        long id = Long.parseLong(businessKey.substring("panel:".length()));
        PanelState state =
                panels.find(id).orElseThrow(() -> new NotFound("评审组")).state();
        boolean done = taskKey.equals(Rankings.FIX_TASK) ? state == PanelState.RANKED : state != PanelState.FORMING;
        if (!done) {
            throw new PanelProblem("请在“专家评审”页面办理：抽取专家、确认评审组或确定排序后，本任务自动完成。");
        }
    }
}
