package org.shenbao.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of the Jilin guide that are more than one figure, read off its text. */
class JilinRulesTest {

    private static final SelfCheck JILIN = SelfCheck.of("jilin-2020");

    /** 二（一）. */
    @ParameterizedTest
    @CsvSource({
        "manufacturing-enterprise, met",
        "new-generation-it-enterprise, met",
        "other, unmet",
    })
    void two_kinds_of_enterprise_may_apply(String kind, String says) throws Exception {
        assertThat(JILIN.says("jl-integration", "jl-c-applicant-kind", "applicantKind: " + kind))
                .isEqualTo(says);
    }

    /** 二（一）: a duty of manufacturers alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            applicantKind: manufacturing-enterprise, hasCompletedIntegrationSelfAssessment: true        | met
            applicantKind: manufacturing-enterprise, hasCompletedIntegrationSelfAssessment: false       | unmet
            applicantKind: manufacturing-enterprise                                                     | unknown
            applicantKind: new-generation-it-enterprise, hasCompletedIntegrationSelfAssessment: false   | not asked
            applicantKind: new-generation-it-enterprise                                                 | not asked
            hasCompletedIntegrationSelfAssessment: true                                                 | unknown
                                                                                                        | unknown
            """)
    void a_manufacturer_has_assessed_itself(@Nullable String answers, String says) throws Exception {
        assertThat(JILIN.says("jl-servitization", "jl-c-self-assessment", answers))
                .isEqualTo(says);
    }

    /** 二（一）: the last audited year counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            threeYearFinancials: [{year: 2019, profitWan: 0}]                                                | met
            threeYearFinancials: [{year: 2019, profitWan: -0.01}]                                            | unmet
            threeYearFinancials: [{year: 2017, profitWan: -9}, {year: 2018, profitWan: -5}, {year: 2019, profitWan: 1}]  | met
            threeYearFinancials: [{year: 2017, profitWan: 9}, {year: 2018, profitWan: 9}, {year: 2019, profitWan: -1}]   | unmet
            threeYearFinancials: [{year: 2019, profitWan: 3}, {year: 2017, profitWan: -9}]                   | met
            threeYearFinancials: [{year: 2017, profitWan: 9}, {year: 2018, profitWan: 9}]                    | unknown
            threeYearFinancials: [{year: 2019, taxWan: 9}]                                                   | unknown
                                                                                                             | unknown
            """)
    void the_enterprise_makes_no_loss(@Nullable String answers, String says) throws Exception {
        assertThat(JILIN.says("jl-public-service", "jl-c-not-loss-making", answers))
                .isEqualTo(says);
    }

    /** 二（二）: what stands at platforms binds those who build, run and use them. */
    @ParameterizedTest
    @CsvSource({
        "jl-industry-platform, met",
        "jl-enterprise-platform, met",
        "jl-platform-usage, met",
    })
    void a_platform_stands_in_part_or_in_full(String category, String says) throws Exception {
        String condition = "jl-c-platform-built";

        assertThat(JILIN.says(category, condition, "platformBuildState: full")).isEqualTo(says);
        assertThat(JILIN.says(category, condition, "platformBuildState: partial"))
                .isEqualTo(says);
        assertThat(JILIN.says(category, condition, "platformBuildState: none")).isEqualTo("unmet");
        assertThat(JILIN.says(category, condition, null)).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "jl-servitization",
        "jl-research-institution",
        "jl-public-service",
        "jl-industrial-software",
        "jl-integration"
    })
    void other_projects_need_no_platform(String category) throws Exception {
        assertThat(JILIN.says(category, "jl-c-platform-built", null)).isEqualTo("not asked");
        assertThat(JILIN.says(category, "jl-c-platform-cloud-contracts", null)).isEqualTo("not asked");
        assertThat(JILIN.says(category, "jl-c-platform-local-contracts", null)).isEqualTo("not asked");
    }

    /** 二（二）: contracts of both years, and the invoice of the first payment. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hasCloudContract2019: true, hasCloudContract2020: true, hasCloudFirstPaymentInvoice: true     | manual met
            hasCloudContract2019: false, hasCloudContract2020: true, hasCloudFirstPaymentInvoice: true    | manual unmet
            hasCloudContract2019: true, hasCloudContract2020: false, hasCloudFirstPaymentInvoice: true    | manual unmet
            hasCloudContract2019: true, hasCloudContract2020: true, hasCloudFirstPaymentInvoice: false    | manual unmet
            hasCloudFirstPaymentInvoice: false                                                            | manual unmet
            hasCloudContract2019: true, hasCloudContract2020: true                                        | manual
            """)
    void the_cloud_is_contracted_for_both_years_and_paid(String answers, String says) throws Exception {
        assertThat(JILIN.says("jl-industry-platform", "jl-c-platform-cloud-contracts", answers))
                .isEqualTo(says);
    }

    /** 二（四）: four modules, two plans, an effect; of an innovation centre only. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jl-c-centre-modules | isInnovationCentre: true, innovationCentreModules: [enterprise-matching, talent-training, summit-forum, exhibition-centre] | met
            jl-c-centre-modules | isInnovationCentre: true, innovationCentreModules: [enterprise-matching, talent-training, summit-forum]                    | unmet
            jl-c-centre-modules | isInnovationCentre: true, innovationCentreModules: []             | unmet
            jl-c-centre-modules | isInnovationCentre: true                                          | unknown
            jl-c-centre-modules | isInnovationCentre: false, innovationCentreModules: []            | not asked
            jl-c-centre-modules |                                                                   | unknown
            jl-c-centre-plans   | isInnovationCentre: true, hasCentreOverallPlan: true, hasCentreOperationPlan2020: true   | manual met
            jl-c-centre-plans   | isInnovationCentre: true, hasCentreOverallPlan: true, hasCentreOperationPlan2020: false  | manual unmet
            jl-c-centre-plans   | isInnovationCentre: true, hasCentreOverallPlan: true              | manual
            jl-c-centre-plans   | isInnovationCentre: false, hasCentreOverallPlan: false            | not asked
            jl-c-centre-effect  | isInnovationCentre: true                                          | manual
            jl-c-centre-effect  | isInnovationCentre: false                                         | not asked
            """)
    void an_innovation_centre_is_complete(String condition, @Nullable String answers, String says) throws Exception {
        assertThat(JILIN.says("jl-public-service", condition, answers)).isEqualTo(says);
    }

    /** 二（五）. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hasSoftwareCopyright: true, hasSoftwareTestReport: true     | manual met
            hasSoftwareCopyright: false, hasSoftwareTestReport: true    | manual unmet
            hasSoftwareTestReport: false                                | manual unmet
            hasSoftwareCopyright: true                                  | manual
            """)
    void software_has_a_copyright_and_a_test_report(String answers, String says) throws Exception {
        assertThat(JILIN.says("jl-industrial-software", "jl-c-software-copyright-and-report", answers))
                .isEqualTo(says);
    }

    /** 二（六）. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jl-c-servitization-started    | projectStartState: started                | met
            jl-c-servitization-started    | projectStartState: partially-implemented  | met
            jl-c-servitization-started    | projectStartState: not-started            | unmet
            jl-c-servitization-innovation | innovativeModeLinks: [finance]            | manual met
            jl-c-servitization-innovation | innovativeModeLinks: []                   | manual unmet
            """)
    void servitization_has_begun_in_a_new_way(String condition, String answers, String says) throws Exception {
        assertThat(JILIN.says("jl-servitization", condition, answers)).isEqualTo(says);
    }

    /** 二（九）: both within three years. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hasMajorAccidentLast3Years: false, hasViolationLast3Years: true    | manual met   | manual unmet
            hasMajorAccidentLast3Years: true, hasViolationLast3Years: false    | manual unmet | manual met
            """)
    void three_years_without_accident_and_without_offence(String answers, String accident, String offence)
            throws Exception {
        assertThat(JILIN.says("jl-integration", "jl-c-no-major-accident", answers))
                .isEqualTo(accident);
        assertThat(JILIN.says("jl-integration", "jl-c-no-violation", answers)).isEqualTo(offence);
    }
}
