package org.shenbao.reporting.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.support.WorkingDays;
import org.shenbao.support.WorkingTime;
import org.springframework.stereotype.Component;

/** The key figures, in applications: each counts once, however many stages it stands at. */
@Component
class Summary extends FactReport {

    private static final List<Column> COLUMNS = List.of(
            Column.count("applications", "已受理申报", "件"),
            Column.count("open", "在办", "件"),
            Column.count("overdue", "已超期", "件"),
            Column.count("dueSoon", "三个工作日内到期", "件"),
            Column.count("waitingApplicant", "等待申报单位补正", "件"),
            Column.count("concluded", "已办结", "件"),
            Column.count("awarded", "获奖补或列入名单", "件"),
            Column.minutes("medianMinutes", "全程时长中位数", "工作分钟"));

    private final Outcomes outcomes;
    private final WorkingTime time;
    private final WorkingDays days;

    Summary(StageFacts facts, Outcomes outcomes, WorkingTime time, WorkingDays days) {
        super(facts);
        this.outcomes = outcomes;
        this.time = time;
        this.days = days;
    }

    @Override
    public String key() {
        return "summary";
    }

    @Override
    public String title() {
        return "总体情况";
    }

    @Override
    Report over(List<RoundFacts> rounds, ReportQuestion question) {
        Period period = Period.of(question);
        long soon = Throughput.soon(period.asOf(), days);
        Tally tally = new Tally();
        for (RoundFacts facts : rounds) {
            Lives lives = Lives.of(Slice.of(facts, question), period.at());
            for (int application = 0; application < lives.size(); application++) {
                if (lives.begun(application)) {
                    count(lives, application, period, soon, tally);
                }
            }
        }
        String note = "每件申报只计一次；已办结和获奖补或列入名单的为期间内办结、决定的件数，后者不按流程版本筛选；全程时长为从受理到离开最后一个环节的工作时间。";
        return new Report(
                key(),
                title(),
                note,
                period.asOf(),
                COLUMNS,
                List.of(tally.row().values()));
    }

    private void count(Lives lives, int application, Period period, long soon, Tally tally) {
        tally.applications += period.holds(lives.first(application)) ? 1 : 0;
        if (!lives.isOpen(application)) {
            if (period.holds(lives.last(application))) {
                tally.took.add(time.minutes(lives.last(application)) - time.minutes(lives.first(application)));
            }
        } else if (lives.isWithApplicant(application)) {
            tally.waitingApplicant++;
        } else {
            long due = lives.due(application);
            tally.open++;
            tally.overdue += due < period.at() ? 1 : 0;
            tally.dueSoon += due >= period.at() && due < soon ? 1 : 0;
        }
    }

    @Override
    Report finish(Report report, ReportQuestion question) {
        Map<String, Object> row = new LinkedHashMap<>(report.rows().get(0));
        row.put("awarded", outcomes.chosen(question));
        return new Report(report.key(), report.title(), report.note(), report.asOf(), report.columns(), List.of(row));
    }

    /** Applications, each once. */
    private static final class Tally {

        /** One for each that was concluded. */
        private final Minutes took = new Minutes();

        private int applications;
        private int open;
        private int overdue;
        private int dueSoon;
        private int waitingApplicant;

        Row row() {
            return new Row()
                    .put("applications", applications)
                    .put("open", open)
                    .put("overdue", overdue)
                    .put("dueSoon", dueSoon)
                    .put("waitingApplicant", waitingApplicant)
                    .put("concluded", took.size())
                    .put("medianMinutes", took.median());
        }
    }
}
