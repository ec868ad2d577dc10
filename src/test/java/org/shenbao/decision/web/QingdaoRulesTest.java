package org.shenbao.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of the Qingdao guide that are more than one figure, read off its text. */
class QingdaoRulesTest {

    private static final SelfCheck QINGDAO = SelfCheck.of("qingdao-2020");

    /** 附件1 一、1. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            isIndependentLegalPerson: true                                                      | met
            isIndependentLegalPerson: true, isVehicleManufacturer: true, isBranch: true         | met
            isIndependentLegalPerson: false, isVehicleManufacturer: true, isBranch: true        | met
            isIndependentLegalPerson: false, isVehicleManufacturer: false, isBranch: true       | unmet
            isIndependentLegalPerson: false, isVehicleManufacturer: true, isBranch: false       | unmet
            isIndependentLegalPerson: false, isVehicleManufacturer: false                       | unmet
            isIndependentLegalPerson: false, isVehicleManufacturer: true                        | unknown
            isVehicleManufacturer: true, isBranch: true                                         | met
            isVehicleManufacturer: false                                                        | unknown
                                                                                                | unknown
            """)
    void a_carmaker_may_apply_through_a_branch(@Nullable String answers, String says) throws Exception {
        for (String category : new String[] {
            "qd-enabling-platform-professional", "qd-enabling-smart-factory", "qd-enabling-automated-line"
        }) {
            assertThat(QINGDAO.says(category, "qd-c-enabling-legal-person", answers))
                    .isEqualTo(says);
        }
    }

    /** 附件2 一、1; 附件3 一、1; 附件4 一、1; 附件5 一、1. */
    @ParameterizedTest
    @CsvSource({
        "qd-scene-5g, qd-c-scene-legal-person",
        "qd-service-provider, qd-c-provider-legal-person",
        "qd-integration, qd-c-integration-legal-person",
        "qd-emergency-platform, qd-c-emergency-legal-person",
    })
    void nobody_else_may(String category, String condition) throws Exception {
        assertThat(QINGDAO.says(category, condition, "isIndependentLegalPerson: false"))
                .isEqualTo("unmet");
    }

    /** 附件1 一、1; 附件4 一、1: on 2027-03-01. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-28, met",
        "2026-03-01, met",
        "2026-03-02, unmet",
        "2027-03-01, unmet",
        "2027-03-02, unmet",
        "2024-02-29, met",
    })
    void a_year_has_passed_since_the_registration(String registered, String says) throws Exception {
        String answers = "registrationDate: '" + registered + "'";

        assertThat(QINGDAO.says("qd-integration", "qd-c-integration-registered-one-year", answers))
                .isEqualTo(says);
        assertThat(QINGDAO.says("qd-enabling-digital-workshop", "qd-c-enabling-registered-one-year", answers))
                .isEqualTo(says);
    }

    /** 附件1-1 一、（二）; 二、（二）: both costs together. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            platformDevelopmentCostWan: 600, platformOperationCostWan: 400       | met     | met
            platformDevelopmentCostWan: 1000, platformOperationCostWan: 0        | met     | met
            platformDevelopmentCostWan: 600, platformOperationCostWan: 399.99    | unmet   | met
            platformDevelopmentCostWan: 499.99, platformOperationCostWan: 0      | unmet   | unmet
            platformDevelopmentCostWan: 0, platformOperationCostWan: 500         | unmet   | met
            platformDevelopmentCostWan: 2000                                     | unknown | unknown
            """)
    void building_and_running_the_platform_cost_enough_together(
            String answers, String professional, String publicService) throws Exception {
        assertThat(QINGDAO.says("qd-enabling-platform-professional", "qd-c-platform-professional-cost", answers))
                .isEqualTo(professional);
        assertThat(QINGDAO.says("qd-enabling-platform-public-service", "qd-c-platform-public-cost", answers))
                .isEqualTo(publicService);
    }

    /** 附件1-1 二、（四）; 附件2-1 一、（二）, 二、（一）: open lists, judged by experts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            qd-enabling-platform-public-service | qd-c-platform-public-services | publicServiceItems: []                      | manual unmet
            qd-enabling-platform-public-service | qd-c-platform-public-services | publicServiceItems: [marketing]             | manual met
            qd-enabling-platform-public-service | qd-c-platform-public-services |                                             | manual
            qd-scene-5g                         | qd-c-scene-5g-field           | fiveGApplicationField: []                   | manual unmet
            qd-scene-5g                         | qd-c-scene-5g-field           | fiveGApplicationField: [smart-grid]         | manual met
            qd-scene-ai                         | qd-c-scene-ai-original        | breakthroughTechnologyKind: []              | manual unmet
            qd-scene-ai                         | qd-c-scene-ai-original        | breakthroughTechnologyKind: [bottleneck]    | manual met
            """)
    void one_of_an_open_list_is_enough(String category, String condition, @Nullable String answers, String says)
            throws Exception {
        assertThat(QINGDAO.says(category, condition, answers)).isEqualTo(says);
    }

    /** 附件4 一、2、3: two figures of their own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            applicationYearInvestmentWan: 50, windowInvestmentExclTaxWan: 50       | met   | met
            applicationYearInvestmentWan: 50, windowInvestmentExclTaxWan: 49.99    | met   | unmet
            applicationYearInvestmentWan: 49.99, windowInvestmentExclTaxWan: 80    | unmet | met
            """)
    void both_investments_of_an_integration_project_count(String answers, String year, String window) throws Exception {
        assertThat(QINGDAO.says("qd-integration", "qd-c-integration-year-investment", answers))
                .isEqualTo(year);
        assertThat(QINGDAO.says("qd-integration", "qd-c-integration-window-investment", answers))
                .isEqualTo(window);
    }

    /** 附件4 二. */
    @ParameterizedTest
    @CsvSource({
        "rd-design, met, met",
        "production-process, met, met",
        "comprehensive-integration, met, met",
        "enterprise-management, met, unmet",
        "other-areas, met, unmet",
    })
    void three_of_the_five_areas_are_preferred(String area, String supported, String preferred) throws Exception {
        String answers = "integrationSupportArea: " + area;

        assertThat(QINGDAO.says("qd-integration", "qd-c-integration-area", answers))
                .isEqualTo(supported);
        assertThat(QINGDAO.says("qd-integration", "qd-c-integration-key-area", answers))
                .isEqualTo(preferred);
    }

    /** 附件5 一、2. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            securityInventionPatentCount: 1                                         | met
            securityInventionPatentCount: 0, securitySoftwareCopyrightCount: 1      | met
            securityInventionPatentCount: 0, securitySoftwareCopyrightCount: 0      | unmet
            securityInventionPatentCount: 0                                         | unknown
                                                                                    | unknown
            """)
    void a_patent_or_a_copyright_proves_the_security_work(@Nullable String answers, String says) throws Exception {
        assertThat(QINGDAO.says("qd-emergency-platform", "qd-c-emergency-ip", answers))
                .isEqualTo(says);
    }

    /** 附件5 一、4 and 附件5-1 四: twenty in the security service, ten who run the platform. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            securityTeamCount: 20, operationStaffCount: 10    | met   | met
            securityTeamCount: 20, operationStaffCount: 9     | met   | unmet
            securityTeamCount: 19, operationStaffCount: 30    | unmet | met
            """)
    void an_emergency_platform_has_two_teams(String answers, String security, String operation) throws Exception {
        assertThat(QINGDAO.says("qd-emergency-platform", "qd-c-emergency-security-team", answers))
                .isEqualTo(security);
        assertThat(QINGDAO.says("qd-emergency-platform", "qd-c-emergency-team-size", answers))
                .isEqualTo(operation);
    }

    /** 一、（一）. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hasBadCreditRecord: false, inSafetyBlacklist: true    | manual met   | manual unmet
            hasBadCreditRecord: true, inSafetyBlacklist: false    | manual unmet | manual met
                                                                  | manual       | manual
            """)
    void credit_and_safety_are_checked_by_an_official(@Nullable String answers, String credit, String safety)
            throws Exception {
        assertThat(QINGDAO.says("qd-scene-ai", "qd-c-no-bad-credit", answers)).isEqualTo(credit);
        assertThat(QINGDAO.says("qd-scene-ai", "qd-c-not-safety-blacklist", answers))
                .isEqualTo(safety);
    }
}
