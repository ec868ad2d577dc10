package org.shenbao.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of the Jiangsu notice that are more than one figure, read off its text. */
class JiangsuRulesTest {

    private static final SelfCheck JIANGSU = SelfCheck.of("jiangsu-2019");

    /** {@code js-c-x-devices} of {@code cross}; the other levels are named by their first letter. */
    private static String condition(String level, String what) {
        return "js-c-" + (level.equals("cross") ? "x" : level.substring(0, 1)) + "-" + what;
    }

    /** 附件3 一（二）1, 二（二）1, 三（二）: machines in discrete industries or data points in process industries. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cross      | connectedDeviceCount: 5000, connectedDeviceTypeCount: 30                          | met
            cross      | connectedDeviceCount: 4999, connectedDeviceTypeCount: 30, dataPointCount: 0       | unmet
            cross      | connectedDeviceCount: 5000, connectedDeviceTypeCount: 29, dataPointCount: 29999   | unmet
            cross      | connectedDeviceCount: 4999, connectedDeviceTypeCount: 30, dataPointCount: 30000   | met
            cross      | connectedDeviceCount: 0, connectedDeviceTypeCount: 0, dataPointCount: 30000       | met
            cross      | dataPointCount: 30000                                                             | met
            cross      | connectedDeviceCount: 5000                                                        | unknown
            cross      | connectedDeviceCount: 1, dataPointCount: 1                                        | unmet
            cross      | connectedDeviceCount: 1                                                           | unknown
            cross      |                                                                                   | unknown
            industry   | connectedDeviceCount: 1500                                                        | met
            industry   | connectedDeviceCount: 1499, dataPointCount: 10000                                 | met
            industry   | connectedDeviceCount: 1499, dataPointCount: 9999                                  | unmet
            industry   | connectedDeviceCount: 1500, connectedDeviceTypeCount: 1                           | met
            industry   | dataPointCount: 9999                                                              | unknown
            enterprise | connectedDeviceCount: 100                                                         | met
            enterprise | connectedDeviceCount: 99, dataPointCount: 3000                                    | met
            enterprise | connectedDeviceCount: 99, dataPointCount: 2999                                    | unmet
            enterprise | dataPointCount: 3000                                                              | met
            enterprise | connectedDeviceCount: 99                                                          | unknown
            """)
    void machines_or_data_points_are_connected(String level, @Nullable String answers, String says) throws Exception {
        assertThat(JIANGSU.says("js-platform-" + level, condition(level, "devices"), answers))
                .isEqualTo(says);
    }

    /** 附件3 一（三）1. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            devicesPerIndustry: 1000                             | met
            devicesPerIndustry: 999, dataPointsPerIndustry: 5000 | met
            devicesPerIndustry: 999, dataPointsPerIndustry: 4999 | unmet
            dataPointsPerIndustry: 4999                          | unknown
            """)
    void so_they_are_in_each_industry_of_a_cross_industry_platform(String answers, String says) throws Exception {
        assertThat(JIANGSU.says("js-platform-cross", "js-c-x-industry-devices", answers))
                .isEqualTo(says);
    }

    /** 附件3 一（二）2, 二（二）2, 三（二）: models and algorithms each; an enterprise's platform counts its models. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cross      | mechanismModelMonthlyCalls: 1000, dataAlgorithmMonthlyCalls: 1000   | met
            cross      | mechanismModelMonthlyCalls: 1000, dataAlgorithmMonthlyCalls: 999    | unmet
            cross      | mechanismModelMonthlyCalls: 1900, dataAlgorithmMonthlyCalls: 100    | unmet
            cross      | dataAlgorithmMonthlyCalls: 999                                      | unmet
            cross      | mechanismModelMonthlyCalls: 1000                                    | unknown
            industry   | mechanismModelMonthlyCalls: 500, dataAlgorithmMonthlyCalls: 500     | met
            industry   | mechanismModelMonthlyCalls: 499, dataAlgorithmMonthlyCalls: 5000    | unmet
            enterprise | mechanismModelMonthlyCalls: 200, dataAlgorithmMonthlyCalls: 0       | met
            enterprise | mechanismModelMonthlyCalls: 199                                     | unmet
            """)
    void models_and_algorithms_are_called_often(String level, String answers, String says) throws Exception {
        assertThat(JIANGSU.says("js-platform-" + level, condition(level, "monthly-calls"), answers))
                .isEqualTo(says);
    }

    /** 附件3 一（三）2: each domain by itself. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            domainCapabilities: [{mechanismModelCount: 30, industrialAppCount: 10}]                                                 | met     | met
            domainCapabilities: [{mechanismModelCount: 30, industrialAppCount: 9}, {mechanismModelCount: 300, industrialAppCount: 90}]  | met     | unmet
            domainCapabilities: [{mechanismModelCount: 29, industrialAppCount: 10}, {mechanismModelCount: 31, industrialAppCount: 10}]  | unmet   | met
            domainCapabilities: [{mechanismModelCount: 30}]                                                                         | met     | unknown
            domainCapabilities: []                                                                                                  | unmet   | unmet
                                                                                                                                    | unknown | unknown
            """)
    void every_domain_has_its_models_and_apps(@Nullable String answers, String models, String apps) throws Exception {
        assertThat(JIANGSU.says("js-platform-cross", "js-c-x-models-per-domain", answers))
                .isEqualTo(models);
        assertThat(JIANGSU.says("js-platform-cross", "js-c-x-apps-per-domain", answers))
                .isEqualTo(apps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crossDomainData: [connected, integrated, shared]         | met
            crossDomainData: [connected, integrated, shared, other]  | met
            crossDomainData: [connected, integrated, other]          | unmet
            crossDomainData: []                                      | unmet
            """)
    void data_between_domains_is_connected_integrated_and_shared(String answers, String says) throws Exception {
        assertThat(JIANGSU.says("js-platform-cross", "js-c-x-domain-data", answers))
                .isEqualTo(says);
    }

    /** 附件3 一（一）4 and 一（四）: one of three; where openness is asked, one of two. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hasAppMarket: true                                                                    | met     | met
            hasAppMarket: false, hasDeveloperCommunity: true                                      | met     | met
            hasAppMarket: false, hasDeveloperCommunity: false, hasOpenSourceCommunity: true       | met     | unmet
            hasAppMarket: false, hasDeveloperCommunity: false, hasOpenSourceCommunity: false      | unmet   | unmet
            hasAppMarket: false, hasDeveloperCommunity: false                                     | unknown | unmet
            hasOpenSourceCommunity: true                                                          | met     | unknown
            """)
    void the_platform_has_a_market_or_a_community(String answers, String communities, String openness)
            throws Exception {
        assertThat(JIANGSU.says("js-platform-cross", "js-c-x-communities", answers))
                .isEqualTo(communities);
        assertThat(JIANGSU.says("js-platform-cross", "js-c-x-openness", answers))
                .isEqualTo(openness);
    }

    /** 附件3 一（一）2 and 一（四）3: any cloud serves, a public one is shared. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hasCompleteCloudArchitecture: true, cloudArchitectureKinds: [public], isCloudArchitectureOpen: true     | met     | met
            hasCompleteCloudArchitecture: true, cloudArchitectureKinds: [hybrid], isCloudArchitectureOpen: true     | met     | met
            hasCompleteCloudArchitecture: true, cloudArchitectureKinds: [private], isCloudArchitectureOpen: true    | met     | unmet
            hasCompleteCloudArchitecture: true, cloudArchitectureKinds: [public], isCloudArchitectureOpen: false    | met     | unmet
            hasCompleteCloudArchitecture: false, cloudArchitectureKinds: [public], isCloudArchitectureOpen: true    | met     | unmet
            hasCompleteCloudArchitecture: true, cloudArchitectureKinds: [other], isCloudArchitectureOpen: true      | unmet   | unmet
            cloudArchitectureKinds: [private]                                                                       | met     | unmet
            cloudArchitectureKinds: [public]                                                                        | met     | unknown
            """)
    void a_public_cloud_is_open(String answers, String kind, String open) throws Exception {
        assertThat(JIANGSU.says("js-platform-cross", "js-c-x-cloud-kind", answers))
                .isEqualTo(kind);
        assertThat(JIANGSU.says("js-platform-cross", "js-c-x-public-cloud", answers))
                .isEqualTo(open);
    }

    /** 附件3 一（四）: a number and a share. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            thirdPartyDeveloperCount: 500, developerCount: 2500     | met   | met
            thirdPartyDeveloperCount: 500, developerCount: 2501     | met   | unmet
            thirdPartyDeveloperCount: 499, developerCount: 499      | unmet | met
            thirdPartyDeveloperCount: 0, developerCount: 0          | unmet | unknown
            thirdPartyDeveloperCount: 600                           | met   | unknown
            """)
    void others_develop_on_the_platform(String answers, String number, String share) throws Exception {
        assertThat(JIANGSU.says("js-platform-cross", "js-c-x-third-party-developers", answers))
                .isEqualTo(number);
        assertThat(JIANGSU.says("js-platform-cross", "js-c-x-third-party-share", answers))
                .isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({"independent-legal-person, met", "group-department, met", "other, unmet"})
    void a_legal_person_or_a_department_of_a_group_runs_it(String operator, String says) throws Exception {
        String answers = "operatorKind: " + operator;

        assertThat(JIANGSU.says("js-platform-cross", "js-c-x-operator", answers))
                .isEqualTo(says);
        assertThat(JIANGSU.says("js-platform-industry", "js-c-i-operator", answers))
                .isEqualTo(says);
    }

    /** 二（二）2: four kinds of spending since 2017 together. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            platformSystemDevelopmentWan: 500, smartEquipmentPurchaseWan: 500, testingConsultingWan: 500, implementationSalaryWan: 500     | met
            platformSystemDevelopmentWan: 0, smartEquipmentPurchaseWan: 2000, testingConsultingWan: 0, implementationSalaryWan: 0          | met
            platformSystemDevelopmentWan: 500, smartEquipmentPurchaseWan: 500, testingConsultingWan: 500, implementationSalaryWan: 499.99  | unmet
            platformSystemDevelopmentWan: 999999, smartEquipmentPurchaseWan: 0, testingConsultingWan: 0                                    | unknown
            """)
    void a_factory_has_spent_enough_since_2017(String answers, String says) throws Exception {
        assertThat(JIANGSU.says("js-benchmark-factory", "js-c-factory-investment", answers))
                .isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            investmentEvidence: invoice          | manual met
            investmentEvidence: special-audit    | manual met
                                                 | manual
            """)
    void invoices_or_an_audit_prove_it(@Nullable String answers, String says) throws Exception {
        assertThat(JIANGSU.says("js-benchmark-factory", "js-c-factory-investment-evidence", answers))
                .isEqualTo(says);
    }

    /** 附件2 一: at least one of every subclass of the manufacturing system; many of one do not make up for another. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            productionSiteOptimisation: [m1], productionManagementOptimisation: [m7], businessManagementOptimisation: [m8]     | met     | met     | met
            productionSiteOptimisation: [m1, m2], productionManagementOptimisation: [], businessManagementOptimisation: [m8, m9, m10] | met     | unmet   | met
            productionSiteOptimisation: [], productionManagementOptimisation: [m3, m4, m5, m6, m7], businessManagementOptimisation: [] | unmet   | met     | unmet
            productionManagementOptimisation: [m3]                                                                             | unknown | met     | unknown
            """)
    void a_factory_has_one_of_each_subclass(String answers, String site, String management, String operation)
            throws Exception {
        assertThat(JIANGSU.says("js-benchmark-factory", "js-c-factory-site-item", answers))
                .isEqualTo(site);
        assertThat(JIANGSU.says("js-benchmark-factory", "js-c-factory-management-item", answers))
                .isEqualTo(management);
        assertThat(JIANGSU.says("js-benchmark-factory", "js-c-factory-operation-item", answers))
                .isEqualTo(operation);
    }

    /** 附件2 一: four lists in one, preferred only. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            productProcessItems: [], assetProcessItems: [], businessProcessItems: [], crossChainItems: [w12]     | manual met
            productProcessItems: [], assetProcessItems: [], businessProcessItems: [], crossChainItems: []        | manual unmet
            productProcessItems: [w1]                                                                            | manual
            productProcessItems: []                                                                              | manual
            """)
    void what_goes_beyond_the_workshop_is_preferred(String answers, String says) throws Exception {
        assertThat(JIANGSU.says("js-benchmark-factory", "js-c-factory-whole-process", answers))
                .isEqualTo(says);
    }

    /** 二（一）. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hasBadCreditRecord: false, hasViolationRecord: false    | manual met
            hasBadCreditRecord: false, hasViolationRecord: true     | manual unmet
            hasBadCreditRecord: true                                | manual unmet
            hasBadCreditRecord: false                               | manual
            """)
    void credit_is_good_and_no_law_was_broken(String answers, String says) throws Exception {
        assertThat(JIANGSU.says("js-platform-enterprise", "js-c-credit", answers))
                .isEqualTo(says);
    }
}
