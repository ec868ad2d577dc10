package org.shenbao.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.catalogue.Leaf;
import org.shenbao.decision.Evaluation.ConditionResult;
import org.shenbao.decision.Evaluation.ConditionVerdict;
import org.shenbao.decision.process.BundledTables;

/** Compound and scoped conditions, which {@code qd-integration} has none of. */
class ExplanationTest {

    private static final Leaf LEAF = DecisionFixtures.integration();
    private static final RuleTable TABLE = new BundledTables().ofTests("eligibility-compound");

    private final Map<String, @Nullable Object> answers = new HashMap<>();

    private Optional<ConditionVerdict> verdict(String id, EvaluationContext context) {
        Map<String, @Nullable Object> variables = Variables.of(LEAF, answers, context);
        return new Explanation(LEAF, variables, context)
                .of(TABLE.evaluate(variables)).stream()
                        .filter(c -> c.id().equals(id))
                        .map(ConditionResult::verdict)
                        .findFirst();
    }

    private Optional<ConditionVerdict> verdict(String id) {
        return verdict(id, EvaluationContext.selfCheck(DecisionFixtures.TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        // legal person, or (manufacturing and online)
        "true, , , MET",
        "true, false, false, MET",
        ", true, true, MET",
        "false, true, true, MET",
        "false, false, , UNMET",
        "false, , false, UNMET",
        "false, true, , UNKNOWN",
        "false, , , UNKNOWN",
        ", false, true, UNKNOWN",
        ", , , UNKNOWN",
    })
    void a_compound_is_unknown_only_when_the_missing_datum_decides_it(
            @Nullable Boolean legalPerson,
            @Nullable Boolean manufacturing,
            @Nullable Boolean online,
            ConditionVerdict expected) {
        answers.put("isIndependentLegalPerson", legalPerson);
        answers.put("isManufacturingEnterprise", manufacturing);
        answers.put("isProjectOnline", online);

        assertThat(verdict("compound")).contains(expected);
        assertThat(verdict("compound", EvaluationContext.submission(DecisionFixtures.TODAY)))
                .contains(expected == ConditionVerdict.MET ? ConditionVerdict.MET : ConditionVerdict.UNMET);
    }

    @Test
    void a_condition_that_does_not_apply_is_left_out() {
        answers.put("isProjectOnline", false);

        assertThat(verdict("scoped")).isEmpty();
    }

    @Test
    void a_condition_whose_scope_is_unanswered_is_unknown() {
        answers.put("spendingLines", List.of(Map.of()));

        assertThat(verdict("scoped")).contains(ConditionVerdict.UNKNOWN);
    }

    @Test
    void an_empty_list_is_a_datum() {
        answers.put("isProjectOnline", true);
        answers.put("spendingLines", List.of());
        assertThat(verdict("scoped")).contains(ConditionVerdict.UNMET);

        answers.remove("spendingLines");
        assertThat(verdict("scoped")).contains(ConditionVerdict.UNKNOWN);
    }
}
