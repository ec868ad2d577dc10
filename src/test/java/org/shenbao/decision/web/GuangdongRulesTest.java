package org.shenbao.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of the Guangdong notice and the ministry's letter that are more than one figure, read off their texts. */
class GuangdongRulesTest {

    private static final SelfCheck GUANGDONG = SelfCheck.of("guangdong-2020");

    /** 240号二(一): the Sino-German class admits parks, but neither internet firms nor carriers. */
    @ParameterizedTest
    @CsvSource({
        "manufacturing,      met,   met",
        "it,                 met,   met",
        "internet,           met,   unmet",
        "telecom-operator,   met,   unmet",
        "research-institute, met,   met",
        "industrial-park,    unmet, met",
        "consortium,         met,   met",
    })
    void who_may_apply_depends_on_the_class(String kind, String general, String sinoGerman) throws Exception {
        String answers = "applicantKind: " + kind;

        assertThat(GUANGDONG.says("gd-cp-development", "gd-c-applicant-kind", answers))
                .isEqualTo(general);
        assertThat(GUANGDONG.says("gd-sg-talent", "gd-c-sino-german-applicant-kind", answers))
                .isEqualTo(sinoGerman);
        assertThat(GUANGDONG.says("gd-sg-talent", "gd-c-applicant-kind", answers))
                .isEqualTo("not asked");
    }

    /** 240号二(一): what is asked of makers, and what of those who supply solutions. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            applicantKind: manufacturing, isManufacturerDigitalLevelHigh: true     | manual met   | not asked
            applicantKind: manufacturing, isManufacturerDigitalLevelHigh: false    | manual unmet | not asked
            applicantKind: it, hasScaledSolutionExperience: true                   | not asked    | manual met
            applicantKind: research-institute, hasScaledSolutionExperience: false  | not asked    | manual unmet
            applicantKind: consortium                                              | not asked    | not asked
                                                                                   | manual       | manual
            """)
    void makers_and_suppliers_are_asked_for_different_strengths(@Nullable String answers, String maker, String supplier)
            throws Exception {
        assertThat(GUANGDONG.says("gd-sg-industry", "gd-c-manufacturer-level", answers))
                .isEqualTo(maker);
        assertThat(GUANGDONG.says("gd-sg-industry", "gd-c-solution-experience", answers))
                .isEqualTo(supplier);
    }

    /** 971号一; 240号二(二). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            directions: [gd-integration-standard]                                                | met
            directions: [gd-integration-standard, gd-cross-platform]                             | met
            directions: [gd-integration-standard, gd-cross-platform, gd-sino-german]             | unmet
            directions: [gd-integration-standard, gd-cross-platform, gd-specialised-platform, gd-sino-german]  | unmet
                                                                                                 | unknown
            """)
    void a_project_spans_two_directions_at_most(@Nullable String answers, String says) throws Exception {
        assertThat(GUANGDONG.says("gd-is-supply-chain", "gd-c-max-directions", answers))
                .isEqualTo(says);
    }

    /** 971号一: projects are counted, also two of one direction. */
    @Test
    void an_applicant_files_one_project() throws Exception {
        String condition = "gd-c-one-project";

        assertThat(GUANGDONG.says("gd-sp-region", condition, null)).isEqualTo("manual");
        assertThat(GUANGDONG.saysToApplicant("gd-sp-region", condition, List.of()))
                .isEqualTo("met");
        assertThat(GUANGDONG.saysToApplicant("gd-sp-region", condition, List.of("gd-sp-domain")))
                .isEqualTo("unmet");
        assertThat(GUANGDONG.saysToApplicant("gd-sp-region", condition, List.of("gd-sp-region")))
                .isEqualTo("unmet");
    }

    /** 240号二(三): not twice, whichever way. */
    @ParameterizedTest
    @CsvSource({"city, met", "miit-department, unmet", "central-soe-group, unmet"})
    void nobody_is_recommended_by_two_channels(String channel, String says) throws Exception {
        assertThat(GUANGDONG.says(
                        "gd-sp-domain", "gd-c-not-recommended-elsewhere", "recommendationChannel: " + channel))
                .isEqualTo(says);
    }

    /** 附件2 二（一）. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            integrationCertificateNo: AIITRE-00120IIIMS0001    | met
            integrationCertificateNo: ' '                      | unknown
                                                               | unknown
            """)
    void who_meets_the_standard_names_the_certificate(@Nullable String answers, String says) throws Exception {
        for (String category : new String[] {
            "gd-is-supply-chain", "gd-is-product-lifecycle", "gd-is-manufacturing", "gd-is-digital-twin"
        }) {
            assertThat(GUANGDONG.says(category, "gd-c-certificate", answers)).isEqualTo(says);
        }
        assertThat(GUANGDONG.says("gd-cp-development", "gd-c-certificate", null))
                .isEqualTo("not asked");
    }

    /** 附件4. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            applicationCaseList: [{userEnterprise: 甲}, {userEnterprise: 乙}, {userEnterprise: 丙}]   | met
            applicationCaseList: [{userEnterprise: 甲}, {userEnterprise: 乙}]                | unmet
            applicationCaseList: []                                        | unmet
                                                                           | unknown
            """)
    void a_cross_industry_platform_tells_three_cases(@Nullable String answers, String says) throws Exception {
        assertThat(GUANGDONG.says("gd-cp-development", "gd-c-cross-cases", answers))
                .isEqualTo(says);
    }

    /** 附件2 二（三）: encouraged, not demanded. */
    @ParameterizedTest
    @CsvSource({"manufacturing, manual met", "internet, manual met", "research-institute, manual unmet"})
    void some_kinds_are_encouraged_to_build_a_specialised_platform(String kind, String says) throws Exception {
        assertThat(GUANGDONG
                        .condition("gd-sp-industry", "gd-c-specialised-applicant", java.util.Map.of())
                        .orElseThrow()
                        .path("severity")
                        .asText())
                .isEqualTo("preferred");
        assertThat(GUANGDONG.says("gd-sp-industry", "gd-c-specialised-applicant", "applicantKind: " + kind))
                .isEqualTo(says);
    }

    /** 240号二(二); 附件2 三(二): either kind of mere purchase excludes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            isPurchaseOnly: false, isWithoutTechnologyAbsorption: false    | manual met   | manual met
            isPurchaseOnly: true, isWithoutTechnologyAbsorption: false     | manual unmet | manual met
            isPurchaseOnly: false, isWithoutTechnologyAbsorption: true     | manual met   | manual unmet
            """)
    void a_sino_german_project_is_more_than_a_purchase(String answers, String substance, String absorption)
            throws Exception {
        assertThat(GUANGDONG.says("gd-sg-standard", "gd-c-sino-german-substance", answers))
                .isEqualTo(substance);
        assertThat(GUANGDONG.says("gd-sg-standard", "gd-c-sino-german-absorption", answers))
                .isEqualTo(absorption);
    }
}
