package org.shenbao.reporting.figures;

import org.shenbao.catalogue.Bodies;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.support.WorkingTime;
import org.springframework.stereotype.Component;

/** Offices compared by what they had to do. */
@Component
class Offices extends Comparison {

    Offices(StageFacts facts, Bodies bodies, WorkingTime time) {
        super(facts, bodies, time);
    }

    @Override
    public String key() {
        return "offices";
    }

    @Override
    public String title() {
        return "办理部门对比";
    }

    @Override
    int group(RoundFacts facts, int row) {
        return facts.office(row);
    }

    @Override
    String heading() {
        return "办理部门";
    }

    @Override
    String others() {
        return "其他部门";
    }

    @Override
    String note() {
        return "各部门办结一件申报的一个环节所用的工作时间，不含等待申报单位和专家的时间；其他部门不列名称，件数向下取整，不足五件的不列。";
    }
}
