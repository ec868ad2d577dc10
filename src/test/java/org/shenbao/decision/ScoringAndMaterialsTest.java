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
import org.shenbao.catalogue.Programmes;
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

    /** 附件2 七; 二（二）2: invoices do instead of the audit, and who has no honours proves none. */
    @ParameterizedTest
    @CsvSource({
        "special-audit, true, 1 2 3 4 5",
        "special-audit, false, 1 2 3 4",
        "invoice, true, 1 2 4 5",
        "invoice, false, 1 2 4",
    })
    void a_benchmark_factory_encloses_what_it_claims(String evidence, boolean honoured, String attachments) {
        Leaf factory = Programmes.bundled().leaf("jiangsu-2019", "js-benchmark-factory");
        List<Map<String, String>> honours = honoured ? List.of(Map.of("honourName", "智能制造示范")) : List.of();

        assertThat(DECISIONS.requiredMaterials(factory, Map.of("investmentEvidence", evidence, "honours", honours)))
                .filteredOn(id -> id.contains("attachment"))
                .extracting(id -> id.substring(id.length() - 1))
                .containsExactly(attachments.split(" "));
    }

    /** A paper that both the list and the form name is handed in once. */
    @ParameterizedTest
    @CsvSource({
        "jiangsu-2019, js-benchmark-factory",
        "shandong-2020, sd-security",
        "guangdong-2020, gd-cp-development",
        "guangdong-2020, gd-sp-region",
    })
    void the_form_asks_for_no_paper_that_the_list_asks_for(String programme, String category) {
        Leaf leaf = Programmes.bundled().leaf(programme, category);

        assertThat(leaf.fileFields()).isEmpty();
    }
}
