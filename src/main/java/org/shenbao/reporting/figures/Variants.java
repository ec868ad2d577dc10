package org.shenbao.reporting.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Diagrams;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.ReportSource;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.reporting.process.DrawnPath;
import org.shenbao.reporting.process.DrawnPaths;
import org.shenbao.routing.RouteNode;
import org.springframework.stereotype.Component;

/** The paths that applications really took, the most frequent first, and where they left the drawn ones. */
@Component
class Variants implements ReportSource {

    private static final int MOST = 100;

    private static final List<Column> COLUMNS = List.of(
            Column.text("path", "实际路径"),
            Column.count("applications", "申报", "件"),
            Column.percent("share", "占比"),
            Column.count("steps", "经过环节", "个"),
            Column.minutes("median", "办结用时中位数", "自然分钟"),
            Column.count("deviations", "流程图以外的流转", "处"),
            Column.text("deviation", "流程图以外的流转说明"));

    private final StageFacts facts;
    private final Diagrams diagrams;
    private final DrawnPaths drawings;

    Variants(StageFacts facts, Diagrams diagrams, DrawnPaths drawings) {
        this.facts = facts;
        this.diagrams = diagrams;
        this.drawings = drawings;
    }

    @Override
    public String key() {
        return "variants";
    }

    @Override
    public String title() {
        return "实际办理路径";
    }

    /** The ways are gathered while the facts stand still; what they are called and what is drawn is asked afterwards. */
    @Override
    public Report build(ReportQuestion question) {
        Period period = Period.of(question);
        VariantTree tree = facts.read(question.rounds(), rounds -> ways(rounds, question, period));
        List<VariantTree.Place> ends = tree.ends();
        int all = ends.stream().mapToInt(VariantTree.Place::count).sum();
        Drawn drawn = new Drawn(facts.names());
        List<Map<String, Object>> rows =
                ends.stream().limit(MOST).map(end -> row(end, all, drawn)).toList();
        return new Report(
                key(),
                title(),
                "期间内进入流程的申报实际走过的路径，按件数从多到少，最多 " + MOST + " 条；流程图以外的流转指流程图没有画出、由人工调整或迁移造成的前后相继；用时只计已办结的申报。",
                period.asOf(),
                COLUMNS,
                rows,
                (long) ends.size());
    }

    private static VariantTree ways(List<RoundFacts> rounds, ReportQuestion question, Period period) {
        VariantTree tree = new VariantTree();
        for (RoundFacts facts : rounds) {
            BitSet wanted = Lives.came(Slice.of(facts, question), period);
            tree.add(
                    facts,
                    row -> facts.enteredAt(row) <= period.at() && wanted.get(facts.applicationIndex(row)),
                    period.at());
        }
        return tree;
    }

    private static Map<String, Object> row(VariantTree.Place end, int all, Drawn drawn) {
        List<VariantTree.Place> way = end.way();
        List<String> beside = drawn.beside(way);
        return new Row()
                .put("path", way.stream().map(drawn::label).collect(Collectors.joining(" → ")))
                .put("applications", end.count())
                .put("share", Share.percent(end.count(), all))
                .put("steps", way.size())
                .put("median", end.durations().median())
                .put("deviations", beside.size())
                .put("deviation", beside.isEmpty() ? null : String.join("；", beside))
                .values();
    }

    /** The diagrams, asked once each. */
    private final class Drawn {

        private final Names names;
        private final Map<String, Optional<DrawnPath>> paths = new HashMap<>();
        private final Map<String, Map<String, RouteNode>> nodes = new HashMap<>();

        Drawn(Names names) {
            this.names = names;
        }

        /** As the newest version calls it; as it was called then when that version draws it no more. */
        String label(VariantTree.Place place) {
            String process = names.processes().value(place.process());
            @Nullable
            RouteNode node = nodes.computeIfAbsent(process, diagrams::nodes).get(node(place));
            return node == null ? names.labels().value(place.label()) : node.name();
        }

        private String node(VariantTree.Place place) {
            return names.nodes().value(place.node());
        }

        /**
         * Steps that none of the versions under which applications were there draws: one that was migrated makes no
         * deviation of what the others did. A version that is gone draws everything.
         */
        List<String> beside(List<VariantTree.Place> way) {
            List<String> beside = new ArrayList<>();
            for (int i = 0; i < way.size(); i++) {
                if (!isDrawn(way.subList(0, i), way.get(i))) {
                    beside.add(i == 0 ? "始于" + label(way.get(i)) : label(way.get(i - 1)) + " → " + label(way.get(i)));
                }
            }
            return beside;
        }

        /** In parallel branches the step before in time is not the one before in the diagram; any earlier one may lead here. */
        private boolean isDrawn(List<VariantTree.Place> before, VariantTree.Place to) {
            String process = names.processes().value(to.process());
            return to.versions().stream()
                    .map(version ->
                            paths.computeIfAbsent(process + ":" + version, key -> drawings.of(process, version)))
                    .anyMatch(path -> path.map(drawn -> before.isEmpty()
                                    ? drawn.begins(node(to))
                                    : before.stream().anyMatch(from -> drawn.leads(node(from), node(to))))
                            .orElse(true));
        }
    }
}
