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
        Minutes took = new Minutes();
        int[] counts = new int[6];
        for (RoundFacts facts : rounds) {
            Lives lives = Lives.of(Slice.of(facts, question), period.at());
            for (int application = 0; application < lives.size(); application++) {
                if (lives.begun(application)) {
                    count(lives, application, period, soon, counts, took);
                }
            }
        }
        Map<String, Object> row = new Row()
                .put("applications", counts[0])
                .put("open", counts[1])
                .put("overdue", counts[2])
                .put("dueSoon", counts[3])
                .put("waitingApplicant", counts[4])
                .put("concluded", counts[5])
                .put("medianMinutes", took.median())
                .values();
        return new Report(key(), title(), "每件申报只计一次；全程时长为从受理到离开最后一个环节的工作时间。", period.asOf(), COLUMNS, List.of(row));
    }

    private void count(Lives lives, int application, Period period, long soon, int[] counts, Minutes took) {
        counts[0] += period.holds(lives.first(application)) ? 1 : 0;
        if (!lives.isOpen(application)) {
            if (period.holds(lives.last(application))) {
                counts[5]++;
                took.add(time.minutes(lives.last(application)) - time.minutes(lives.first(application)));
            }
            return;
        }
        counts[lives.isWithApplicant(application) ? 4 : 1]++;
        long due = lives.due(application);
        if (due < period.at()) {
            counts[2]++;
        } else if (due < soon) {
            counts[3]++;
        }
    }

    @Override
    Report finish(Report report, ReportQuestion question) {
        int awarded = outcomes.counts(question).stream()
                .filter(Outcomes.Count::isChosen)
                .mapToInt(Outcomes.Count::applications)
                .sum();
        Map<String, Object> row = new LinkedHashMap<>(report.rows().get(0));
        row.put("awarded", awarded);
        return new Report(report.key(), report.title(), report.note(), report.asOf(), report.columns(), List.of(row));
    }
}
