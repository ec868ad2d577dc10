package org.shenbao.reporting.figures;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.deadline.Deadlines;
import org.shenbao.deadline.Firing;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.ReportSource;
import org.springframework.stereotype.Component;

/** What the deadlines did, from their ledger. It names no enterprise. */
@Component
class DeadlineFirings implements ReportSource {

    private static final List<Column> COLUMNS = List.of(
            Column.text("round", "批次"),
            Column.text("what", "时间节点"),
            Column.instant("plannedAt", "应执行时间"),
            Column.instant("firedAt", "实际执行时间"),
            Column.number("delay", "延迟", "秒"),
            Column.count("affected", "涉及", "项"),
            Column.text("outcome", "结果"));

    private final Deadlines deadlines;
    private final Rounds rounds;
    private final Responsibilities responsibilities;

    DeadlineFirings(Deadlines deadlines, Rounds rounds, Responsibilities responsibilities) {
        this.deadlines = deadlines;
        this.rounds = rounds;
        this.responsibilities = responsibilities;
    }

    @Override
    public String key() {
        return "deadlines";
    }

    @Override
    public String title() {
        return "时间节点执行记录";
    }

    @Override
    public Report build(ReportQuestion question) {
        Period period = Period.of(question);
        Map<Long, Round> known = rounds.all().stream()
                .filter(round -> question.rounds().contains(round.id()))
                .filter(round ->
                        question.bodies().stream().anyMatch(body -> responsibilities.concerns(round.programme(), body)))
                .collect(toMap(Round::id, Function.identity()));
        List<Map<String, Object>> rows =
                deadlines
                        .ledger(
                                List.copyOf(known.keySet()),
                                from(period),
                                period.asOf().plusMillis(1))
                        .stream()
                        .map(firing -> row(firing, Objects.requireNonNull(known.get(firing.roundId()))))
                        .toList();
        return new Report(key(), title(), "期间内各时间节点及其提醒的执行情况，最近的在前，最多 500 条。", period.asOf(), COLUMNS, rows);
    }

    private static Instant from(Period period) {
        return Instant.ofEpochMilli(Math.max(0, period.from()));
    }

    private Map<String, Object> row(Firing firing, Round round) {
        return new Row()
                .put("round", round.title())
                .put("what", what(firing, round))
                .put("plannedAt", firing.plannedAt())
                .put("firedAt", firing.firedAt())
                .put("delay", seconds(firing.plannedAt(), firing.firedAt()))
                .put("affected", firing.affected())
                .put("outcome", firing.outcome())
                .values();
    }

    private String what(Firing firing, Round round) {
        String name = responsibilities.milestoneName(round.programme(), firing.milestone());
        Duration lead = Duration.parse(firing.leadTime());
        if (lead.isZero()) {
            return name;
        }
        return name + "前" + (lead.toDays() > 0 ? lead.toDays() + "天" : lead.toHours() + "小时") + "提醒";
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
