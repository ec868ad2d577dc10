package org.shenbao.reporting.figures;

import org.shenbao.catalogue.Bodies;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.support.WorkingTime;
import org.springframework.stereotype.Component;

/** Districts or cities compared by what became of the applications that come from there, whoever handled them. */
@Component
class Regions extends Comparison {

    Regions(StageFacts facts, Bodies bodies, WorkingTime time) {
        super(facts, bodies, time);
    }

    @Override
    public String key() {
        return "regions";
    }

    @Override
    public String title() {
        return "申报地区对比";
    }

    @Override
    int group(RoundFacts facts, int row) {
        return facts.district(row);
    }

    @Override
    String heading() {
        return "申报地区主管部门";
    }

    @Override
    String others() {
        return "其他地区";
    }

    @Override
    String note() {
        return "各地区的申报在主管部门一个环节所用的工作时间，不含等待申报单位和专家的时间；其他地区不列名称，件数向下取整，不足五件的不列。";
    }
}
