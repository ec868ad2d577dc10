package org.shenbao.modelling.impact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Submission;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.ScoringDimension;
import org.shenbao.decision.RuleTable;
import org.shenbao.decision.Truth;
import org.shenbao.modelling.impact.ImpactItem.Difference;
import org.shenbao.review.SubmittedScores;

/** What the scorecards handed in would come to: the mean of the experts' totals, and what each dimension contributes. */
record ScoringReplay(Function<Submission, Leaf> leaves, SubmittedScores scores, RuleTable before, RuleTable after)
        implements Replay {

    private static final int SCALE = 2;

    @Override
    public List<Comparison> compare(List<Submission> page) {
        Map<ApplicationId, List<Map<String, BigDecimal>>> cards =
                scores.of(page.stream().map(Submission::applicationId).toList());
        return page.stream()
                .map(submission -> cards.containsKey(submission.applicationId())
                        ? compare(leaves.apply(submission), cards.getOrDefault(submission.applicationId(), List.of()))
                        : Comparison.SAME)
                .toList();
    }

    private Comparison compare(Leaf leaf, List<Map<String, BigDecimal>> cards) {
        Map<String, BigDecimal> was = contributions(leaf, before, cards);
        Map<String, BigDecimal> is = contributions(leaf, after, cards);
        List<Difference> differences = new ArrayList<>();
        for (ScoringDimension dimension : leaf.scoringDimensions()) {
            String from = text(was.getOrDefault(dimension.id(), BigDecimal.ZERO));
            String to = text(is.getOrDefault(dimension.id(), BigDecimal.ZERO));
            if (!from.equals(to)) {
                differences.add(new Difference(dimension.id(), dimension.nameZh(), null, from, to, null, null));
            }
        }
        String from = text(total(was));
        String to = text(total(is));
        return differences.isEmpty() && from.equals(to)
                ? Comparison.SAME
                : new Comparison(!from.equals(to), from + " 分", to + " 分", rule(differences), differences);
    }

    /** Mean points of each dimension over the scorecards. */
    private static Map<String, BigDecimal> contributions(
            Leaf leaf, RuleTable table, List<Map<String, BigDecimal>> cards) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (Map<String, BigDecimal> card : cards) {
            Map<String, @Nullable Object> variables = new HashMap<>();
            leaf.scoringDimensions().forEach(dimension -> variables.put(dimension.id(), card.get(dimension.id())));
            table.evaluate(variables).stream()
                    .filter(row -> row.truth() == Truth.TRUE && row.results().containsKey("points"))
                    .forEach(row ->
                            sums.merge(dimension(leaf, row), new BigDecimal(row.text("points")), BigDecimal::add));
        }
        BigDecimal count = BigDecimal.valueOf(cards.size());
        sums.replaceAll((dimension, sum) -> sum.divide(count, MathContext.DECIMAL64));
        return sums;
    }

    private static String dimension(Leaf leaf, RuleTable.Row row) {
        return leaf.scoringDimensions().stream()
                .map(ScoringDimension::id)
                .filter(id -> row.cells().stream().anyMatch(cell -> cell.names().contains(id)))
                .findFirst()
                .orElse("");
    }

    private static BigDecimal total(Map<String, BigDecimal> contributions) {
        return contributions.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String text(BigDecimal points) {
        return points.setScale(SCALE, RoundingMode.HALF_UP).toPlainString();
    }

    private static String rule(List<Difference> differences) {
        return differences.stream()
                .map(d -> d.label() + "：" + d.from() + "→" + d.to())
                .collect(Collectors.joining("；"));
    }
}
