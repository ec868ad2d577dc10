package org.shenbao.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Diagrams;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.routing.RouteNode;
import org.shenbao.support.WorkingTime;
import org.springframework.stereotype.Component;

/** The nodes of a diagram: how often applications come there, how long they stay, and how many wait or are late. */
@Component
class Heatmap extends FactReport {

    private final Diagrams diagrams;
    private final WorkingTime time;

    Heatmap(StageFacts facts, Diagrams diagrams, WorkingTime time) {
        super(facts);
        this.diagrams = diagrams;
        this.time = time;
    }

    @Override
    public String key() {
        return "heatmap";
    }

    @Override
    public String title() {
        return "流程热力图";
    }

    @Override
    Report over(List<RoundFacts> rounds, ReportQuestion question) {
        Period period = Period.of(question);
        PassClock clock = PassClock.of(question, time, period.at());
        String process = process(rounds, question);
        Map<String, Heat> heats = new TreeMap<>();
        for (RoundFacts facts : rounds) {
            Slice slice = Slice.of(facts, question);
            Passes passes = Passes.of(facts);
            IntUnaryOperator nodes = nodes(facts, process, question);
            Visits visits = Visits.of(facts, nodes);
            Heat[] byCode = new Heat[facts.names().nodes().size()];
            visits.each((first, last, node) -> {
                if (slice.has(last)) {
                    if (byCode[node] == null) {
                        byCode[node] =
                                heats.computeIfAbsent(facts.names().nodes().value(node), code -> new Heat());
                    }
                    byCode[node].count(facts, visits, first, clock, period);
                }
            });
            returns(passes, slice, nodes, byCode, period);
        }
        String note = "到达为期间内进入节点的次数，时长为期间内离开的用时，在办与等待为统计时点的情况；调用的子流程合计在其调用节点上。";
        return new Report(key(), title(), note, period.asOf(), columns(clock.unit()), rows(heats, process));
    }

    private static void returns(
            Passes passes, Slice slice, IntUnaryOperator nodes, @Nullable Heat[] byCode, Period period) {
        RoundFacts facts = passes.facts();
        for (int row = 0; row < facts.size(); row++) {
            int sender = passes.sender(row);
            if (sender != Passes.NONE && slice.has(sender) && period.holds(facts.leftAt(sender))) {
                int node = nodes.applyAsInt(sender);
                Heat heat = node < 0 ? null : byCode[node];
                if (heat != null) {
                    heat.returns++;
                }
            }
        }
    }

    /** The node that a row is at in the diagram that is asked for. */
    static IntUnaryOperator nodes(RoundFacts facts, String process, ReportQuestion question) {
        return Visits.in(
                facts,
                facts.names().processes().find(process).orElse(Passes.NONE),
                question.number("processVersion").orElse(Passes.NONE));
    }

    /** The diagram asked for, else that of the programme asked for, else that of the first round that holds anything. */
    static String process(List<RoundFacts> rounds, ReportQuestion question) {
        return question.option("process").orElseGet(() -> {
            String programme = question.filter().programme();
            return programme != null
                    ? programme
                    : rounds.stream()
                            .filter(facts -> facts.programme() != RoundFacts.NOTHING)
                            .map(facts -> facts.names().programmes().value(facts.programme()))
                            .findFirst()
                            .orElse("");
        });
    }

    private List<Map<String, Object>> rows(Map<String, Heat> heats, String process) {
        Map<String, RouteNode> drawn = diagrams.nodes(process);
        List<Map<String, Object>> rows = new ArrayList<>();
        heats.forEach((node, heat) -> {
            RouteNode known = drawn.get(node);
            rows.add(heat.row(node, known == null ? "已取消的节点" : known.name()));
        });
        return rows;
    }

    private static List<Column> columns(String unit) {
        return List.of(
                Column.code("node"),
                Column.text("nodeName", "节点"),
                Column.count("count", "到达", "次"),
                Column.count("open", "在办", "件"),
                Column.count("overdue", "已超期", "件"),
                Column.minutes("median", "时长中位数", unit),
                Column.minutes("p90", "90% 不超过", unit),
                Column.minutes("waiting", "在办已等待中位数", unit),
                Column.count("returns", "退回", "次"));
    }

    /** One node. */
    private static final class Heat {

        private final Minutes took = new Minutes();
        private final Minutes waiting = new Minutes();
        private int arrivals;
        private int overdue;
        private int returns;

        void count(RoundFacts facts, Visits visits, int first, PassClock clock, Period period) {
            long entered = facts.enteredAt(first);
            long left = visits.left(first);
            arrivals += period.holds(entered) ? 1 : 0;
            if (period.holds(left)) {
                took.add(clock.minutes(visits, facts, first));
            } else if (entered <= period.at() && left > period.at()) {
                waiting.add(clock.minutes(visits, facts, first));
                overdue += isLate(facts, visits, first, period.at()) ? 1 : 0;
            }
        }

        private static boolean isLate(RoundFacts facts, Visits visits, int first, long at) {
            for (int row = first; row != Passes.NONE; row = visits.next(row)) {
                if (facts.enteredAt(row) <= at && facts.leftAt(row) > at && facts.dueAt(row) < at) {
                    return true;
                }
            }
            return false;
        }

        Map<String, Object> row(String node, String name) {
            return new Row()
                    .put("node", node)
                    .put("nodeName", name)
                    .put("count", arrivals)
                    .put("open", waiting.size())
                    .put("overdue", overdue)
                    .put("median", took.median())
                    .put("p90", took.quantile(0.9))
                    .put("waiting", waiting.median())
                    .put("returns", returns)
                    .values();
        }
    }
}
