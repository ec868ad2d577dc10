package org.shenbao.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenbao.catalogue.Condition;
import org.shenbao.catalogue.Evaluator;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.ReferenceEvaluation;
import org.shenbao.decision.Evaluation.ConditionResult;
import org.shenbao.decision.Evaluation.ConditionVerdict;

/** Every table against the notice's own predicates, on hundreds of drawn answers a leaf. */
class TablesAgreeWithNoticesTest {

    private static final int DRAWS = 60;

    private static final Decisions DECISIONS = DecisionFixtures.bundledDecisions();

    static Stream<Leaf> leaves() {
        return Programmes.bundled().all().stream().flatMap(programme -> programme.leaves().stream());
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void verdicts_are_those_of_the_notice(Leaf leaf) {
        RandomAnswers draws = new RandomAnswers(leaf, 20_201_022);
        for (int i = 0; i < DRAWS; i++) {
            Map<String, Object> answers = draws.draw(i % 3 * 0.1);
            compare(leaf, answers, EvaluationContext.selfCheck(DecisionFixtures.TODAY));
            compare(leaf, answers, EvaluationContext.submission(DecisionFixtures.TODAY));
        }
    }

    private static void compare(Leaf leaf, Map<String, Object> answers, EvaluationContext context) {
        List<ConditionResult> results =
                DECISIONS.evaluate(leaf, answers, context).conditions();
        ReferenceEvaluation reference = new ReferenceEvaluation(leaf, answers, DecisionFixtures.TODAY);
        for (Condition condition : leaf.conditions()) {
            Optional<ConditionResult> result =
                    results.stream().filter(r -> r.id().equals(condition.id())).findFirst();
            Optional<Optional<Boolean>> expected = reference.of(condition);
            if (context.atSubmission() && condition.appliesWhen() != null) {
                expected = reference.holds(condition.appliesWhen()).orElse(false) ? expected : Optional.empty();
            }
            assertThat(result.isPresent())
                    .as("%s applies, given %s", condition.id(), answers)
                    .isEqualTo(expected.isPresent());
            if (result.isPresent()) {
                assertThat(result.get().verdict())
                        .as("%s of %s, given %s", condition.id(), leaf.category(), answers)
                        .isEqualTo(verdict(leaf, condition, expected.orElseThrow(), context));
                declared(result.get(), leaf, expected.orElseThrow());
            }
        }
    }

    /** What people judge warns of what was declared against it, and of nothing else. */
    private static void declared(ConditionResult result, Leaf leaf, Optional<Boolean> holds) {
        if (result.declared() != null && holds.isPresent()) {
            assertThat(result.declared())
                    .as("what was declared for %s of %s", result.id(), leaf.category())
                    .isEqualTo(holds.get() ? ConditionVerdict.MET : ConditionVerdict.UNMET);
        } else if (holds.isEmpty()) {
            assertThat(result.declared()).as(result.id()).isNotEqualTo(ConditionVerdict.MET);
        }
    }

    private static ConditionVerdict verdict(
            Leaf leaf, Condition condition, Optional<Boolean> holds, EvaluationContext context) {
        boolean countsFilings = Optional.ofNullable(leaf.derivedFields().get(String.valueOf(condition.field())))
                .map(derived -> derived.countsFiledApplications())
                .orElse(false);
        if (condition.evaluator() != Evaluator.DMN || countsFilings) {
            return ConditionVerdict.MANUAL;
        }
        if (holds.isEmpty()) {
            return context.atSubmission() ? ConditionVerdict.UNMET : ConditionVerdict.UNKNOWN;
        }
        return holds.get() ? ConditionVerdict.MET : ConditionVerdict.UNMET;
    }
}
