package org.shenbao.reporting.figures;

import java.util.List;
import java.util.function.LongPredicate;
import org.shenbao.application.Applications;
import org.shenbao.catalogue.Bodies;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.StageFacts;
import org.shenbao.support.WorkingDays;
import org.shenbao.support.WorkingTime;
import org.springframework.stereotype.Component;

/** What has to be done by the end of the third working day, the soonest first. */
@Component
class DueSoon extends DueList {

    private final WorkingTime time;
    private final WorkingDays days;

    DueSoon(
            StageFacts facts,
            StageLabels labels,
            Applications applications,
            Bodies bodies,
            WorkingTime time,
            WorkingDays days) {
        super(facts, labels, applications, bodies);
        this.time = time;
        this.days = days;
    }

    @Override
    public String key() {
        return "due-soon";
    }

    @Override
    public String title() {
        return "即将到期的申报";
    }

    @Override
    String note() {
        return "统计时点在办、将在三个工作日内（含第三个工作日）到期的申报，最先到期的在前。";
    }

    @Override
    List<Column> columns(ReportQuestion question) {
        return columns(HOLDER, Column.instant("dueAt", "办结期限"), Column.minutes("remaining", "剩余", "工作分钟"));
    }

    @Override
    LongPredicate lists(Period period) {
        long soon = Throughput.soon(period.asOf(), days);
        return due -> due >= period.at() && due < soon;
    }

    @Override
    Row figures(Row row, Hit hit, Period period) {
        int remaining = time.minutes(hit.due()) - time.minutes(period.at());
        return row.put("dueAt", instant(hit.due())).put("remaining", remaining);
    }
}
