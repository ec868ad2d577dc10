package org.shenbao.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.SixthProgramme;
import org.shenbao.decision.DecisionFixtures;
import org.shenbao.decision.Decisions;

/** A sixth programme takes files only: its rules are decided over HTTP as those of the five are. */
@ExtendWith(SixthProgramme.class)
class SixthProgrammeRulesTest {

    private final SelfCheck sixth = SelfCheck.of(SixthProgramme.CODE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bh-line  | bh-c-region     | registeredCity: binhai                                          | met
            bh-line  | bh-c-region     | registeredCity: other                                           | unmet
            bh-line  | bh-c-size       | employeeCount: 300                                              | met
            bh-line  | bh-c-size       | employeeCount: 301                                              | unmet
            bh-line  | bh-c-investment | equipmentInvestmentWan: 60, softwareInvestmentWan: 40           | met
            bh-line  | bh-c-investment | equipmentInvestmentWan: 60, softwareInvestmentWan: 39.99        | unmet
            bh-line  | bh-c-investment | equipmentInvestmentWan: 600                                     | unknown
            bh-line  | bh-c-assessment | isAboveScale: true, hasAssessment: false                        | unmet
            bh-line  | bh-c-assessment | isAboveScale: false                                             | not asked
            bh-line  | bh-c-cloud      |                                                                 | not asked
            bh-cloud | bh-c-cloud      | cloudServices: [design, management, supply]                     | met
            bh-cloud | bh-c-cloud      | cloudServices: [], hasOwnPlatform: true, platformUserCount: 50  | met
            bh-cloud | bh-c-cloud      | cloudServices: [design], hasOwnPlatform: false                  | unmet
            bh-cloud | bh-c-cloud      | cloudServices: [design]                                         | unknown
            """)
    void its_rules_are_decided(String category, String condition, @Nullable String answers, String says)
            throws Exception {
        assertThat(sixth.says(category, condition, answers)).isEqualTo(says);
    }

    @Test
    void its_checklist_asks_for_what_the_answers_require() {
        Leaf leaf = Programmes.bundled().leaf(SixthProgramme.CODE, "bh-line");
        Decisions decisions = DecisionFixtures.bundledDecisions();

        assertThat(decisions.requiredMaterials(leaf, Map.of("isAboveScale", true)))
                .containsExactly("bh-m-form", "bh-m-licence", "bh-m-audit", "bh-m-commitment");
        assertThat(decisions.requiredMaterials(leaf, Map.of("isAboveScale", false)))
                .isEqualTo(List.of("bh-m-form", "bh-m-licence", "bh-m-commitment"));
    }
}
