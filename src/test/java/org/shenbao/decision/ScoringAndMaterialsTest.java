package org.shenbao.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Material;
import org.shenbao.support.InvalidInput;

class ScoringAndMaterialsTest {

    private static final Leaf LEAF = DecisionFixtures.integration();
    private static final Decisions DECISIONS = DecisionFixtures.bundledDecisions();

    private static Map<String, BigDecimal> scores(String innovation, String replicability, String benefit) {
        return Map.of(
                "qd-s-integration-innovation", new BigDecimal(innovation),
                "qd-s-integration-replicability", new BigDecimal(replicability),
                "qd-s-integration-benefit", new BigDecimal(benefit));
    }

    @ParameterizedTest
    @CsvSource({
        "90, 80, 85, 85.00",
        "100, 100, 100, 100.00",
        "0, 0, 0, 0.00",
        "80, 80, 81, 80.33",
        "70.5, 80, 90, 80.17"
    })
    void the_three_dimensions_weigh_the_same(String a, String b, String c, BigDecimal total) {
        assertThat(DECISIONS.score(LEAF, scores(a, b, c))).isEqualTo(total);
    }

    @Test
    void a_scorecard_with_a_gap_or_a_score_out_of_range_has_no_total() {
        assertThatThrownBy(() -> DECISIONS.score(LEAF, Map.of("qd-s-integration-benefit", BigDecimal.TEN)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> DECISIONS.score(LEAF, scores("100.01", "80", "80")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> DECISIONS.score(LEAF, scores("-1", "80", "80")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void all_eight_materials_are_required() {
        List<String> required = DECISIONS.requiredMaterials(LEAF, Map.of("isPreparedByServiceOrg", false));

        assertThat(required).hasSize(8).doesNotContain("qd-m-service-org-commitment");
    }

    @Test
    void whoever_had_the_dossier_prepared_adds_the_preparers_commitment() {
        List<String> required = DECISIONS.requiredMaterials(LEAF, Map.of("isPreparedByServiceOrg", true));

        assertThat(required)
                .containsExactlyElementsOf(
                        LEAF.materials().stream().map(Material::id).toList());
    }
}
