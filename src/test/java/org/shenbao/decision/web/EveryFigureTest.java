package org.shenbao.decision.web;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenbao.catalogue.Evaluator;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Predicate;
import org.shenbao.catalogue.Programme;
import org.shenbao.catalogue.Programmes;
import org.shenbao.decision.DecisionFixtures;
import org.shenbao.decision.web.NumericCases.Case;

/** Every figure of every notice over HTTP. Rules that are more than a figure stand in a test of their programme. */
class EveryFigureTest {

    private static final Programmes PROGRAMMES = Programmes.bundled();
    private static final Map<String, SelfCheck> CHECKS = PROGRAMMES.all().stream()
            .map(Programme::code)
            .collect(toMap(code -> code, code -> new SelfCheck(code, PROGRAMMES)));

    static Stream<Leaf> leaves() {
        return PROGRAMMES.all().stream().flatMap(programme -> programme.leaves().stream());
    }

    static Stream<Case> figures() {
        return leaves().flatMap(leaf -> new NumericCases(leaf, DecisionFixtures.TODAY).all());
    }

    private static SelfCheck check(Leaf leaf) {
        return Objects.requireNonNull(CHECKS.get(leaf.programme()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void at_below_and_above(Case one) throws Exception {
        Map<String, Object> answers = new HashMap<>(one.answers());
        Predicate applies = one.condition().appliesWhen();
        if (applies != null && applies.field() != null) {
            answers.put(applies.field(), applies.value() == null ? Boolean.TRUE : applies.value());
        }

        JsonNode result = check(one.leaf())
                .condition(one.leaf().category(), one.condition().id(), answers)
                .orElseThrow();

        String said = one.condition().evaluator() == Evaluator.DMN ? "verdict" : "declared";
        assertThat(result.path(said).asText()).isEqualTo(one.holds() ? "met" : "unmet");
        assertThat(result.path("clause").asText()).isEqualTo(one.condition().sourceRef());
        assertThat(result.path("required").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void every_category_can_be_asked_over_http(Leaf leaf) throws Exception {
        String first = leaf.conditions().get(0).id();

        assertThat(check(leaf).condition(leaf.category(), first, Map.of())).isPresent();
    }
}
