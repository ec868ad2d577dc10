package org.shenbao.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.ScoringDimension;
import org.shenbao.support.InvalidInput;
import org.springframework.stereotype.Service;

/** Asks the decision tables of a leaf. */
@Service
public class Decisions {

    private static final int SCORE_SCALE = 2;

    /** What a checklist says of a paper that may be left out. */
    private static final String OPTIONAL = "optional";

    private final RuleTables tables;

    Decisions(RuleTables tables) {
        this.tables = tables;
    }

    /** The same questions put to one table, whatever is deployed. */
    public Decisions over(RuleTable table) {
        return new Decisions((programme, key) -> table);
    }

    /**
     * Decides every eligibility condition of a leaf and explains it.
     *
     * @param answers by field key, of the fields' types; null and absent are the same
     * @throws FaultyDecision when there is no table or it cannot be evaluated
     */
    public Evaluation evaluate(Leaf leaf, Map<String, ? extends @Nullable Object> answers, EvaluationContext context) {
        RuleTable table = tables.latest(leaf.programme(), "eligibility-" + leaf.category());
        Map<String, @Nullable Object> variables = Variables.of(leaf, answers, context);
        return Evaluation.of(table, new Explanation(leaf, variables, context).of(table.evaluate(variables)));
    }

    /**
     * Whether two tables decide every condition of a leaf alike. Nothing is put into words, which takes most of the time
     * of {@link #evaluate}; a no may still turn out to be no difference.
     */
    public static boolean agree(
            RuleTable one,
            RuleTable other,
            Leaf leaf,
            Map<String, ? extends @Nullable Object> answers,
            EvaluationContext context) {
        Map<String, @Nullable Object> variables = Variables.of(leaf, answers, context);
        return truths(one.evaluate(variables)).equals(truths(other.evaluate(variables)));
    }

    private static List<List<Object>> truths(List<RuleTable.Row> rows) {
        return rows.stream()
                .map(row -> List.<Object>of(
                        row.text("id"),
                        row.text("part"),
                        row.text("severity"),
                        row.text("evaluator"),
                        row.truthAtSubmission(),
                        row.truth()))
                .toList();
    }

    /** Ids of the materials that these answers require, in the order of the dossier. An open question requires nothing. */
    public List<String> requiredMaterials(Leaf leaf, Map<String, ? extends @Nullable Object> answers) {
        RuleTable table = tables.latest(leaf.programme(), "required-materials-" + leaf.category());
        return table.evaluate(Variables.of(leaf, answers)).stream()
                .filter(row -> row.truth() == Truth.TRUE)
                .filter(row -> !OPTIONAL.equals(row.results().get("demand")))
                .map(row -> row.text("material"))
                .distinct()
                .toList();
    }

    /**
     * Total of one expert's scores as the scoring table weighs them, to two decimals, halves up.
     *
     * @param scores by dimension id, one for every dimension of the leaf
     * @throws InvalidInput when a dimension is missing or outside the table's range
     */
    public BigDecimal score(Leaf leaf, Map<String, BigDecimal> scores) {
        List<String> dimensions =
                leaf.scoringDimensions().stream().map(ScoringDimension::id).toList();
        if (!scores.keySet().equals(java.util.Set.copyOf(dimensions))) {
            throw InvalidInput.of("scores", "请对全部 " + dimensions.size() + " 个评分维度逐一打分。");
        }
        RuleTable table = tables.latest(leaf.programme(), "scoring-" + leaf.category());
        List<RuleTable.Row> counted = table.evaluate(scores).stream()
                .filter(row -> row.truth() == Truth.TRUE)
                .toList();
        if (counted.size() < dimensions.size()) {
            throw InvalidInput.of("scores", "评分超出允许的范围，请核对后重新填写。");
        }
        return counted.stream()
                .map(row -> new BigDecimal(row.text("points")))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(SCORE_SCALE, RoundingMode.HALF_UP);
    }
}
