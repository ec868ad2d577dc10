package org.shenbao.reporting.figures;

import java.util.List;
import java.util.function.LongPredicate;
import org.shenbao.application.Applications;
import org.shenbao.catalogue.Bodies;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.StageFacts;
import org.shenbao.support.WorkingTime;
import org.springframework.stereotype.Component;

/** What should have been done already, the latest first. */
@Component
class Overdue extends DueList {

    private final WorkingTime time;

    Overdue(StageFacts facts, StageLabels labels, Applications applications, Bodies bodies, WorkingTime time) {
        super(facts, labels, applications, bodies);
        this.time = time;
    }

    @Override
    public String key() {
        return "overdue";
    }

    @Override
    public String title() {
        return "已超期的申报";
    }

    @Override
    String note() {
        return "统计时点仍在办理、已过办结期限的申报，超期最久的在前。";
    }

    @Override
    List<Column> columns(ReportQuestion question) {
        return columns(HOLDER, Column.instant("dueAt", "办结期限"), Column.minutes("late", "已超期", "工作分钟"));
    }

    @Override
    LongPredicate lists(Period period) {
        return due -> due < period.at();
    }

    @Override
    Row figures(Row row, Hit hit, Period period) {
        return row.put("dueAt", instant(hit.due())).put("late", time.minutes(period.at()) - time.minutes(hit.due()));
    }
}
