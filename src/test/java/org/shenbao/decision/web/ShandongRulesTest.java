package org.shenbao.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of the Shandong notice that are more than one figure, read off its text. */
class ShandongRulesTest {

    private static final SelfCheck SHANDONG = SelfCheck.of("shandong-2020");
    private static final String ALL_BUT_USERS =
            "device-management, data-resource-management, " + "application-development, industrial-application";

    /** 二、(一). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            isProjectBuilder: true, isProjectOwner: true      | met
            isProjectBuilder: true, isProjectOwner: false     | unmet
            isProjectBuilder: false, isProjectOwner: true     | unmet
            isProjectOwner: false                             | unmet
            isProjectBuilder: true                            | unknown
                                                              | unknown
            """)
    void the_applicant_builds_the_project_and_owns_it(@Nullable String answers, String says) throws Exception {
        assertThat(SHANDONG.says("sd-security", "sd-c-builder-and-owner", answers))
                .isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hasDevelopmentPlan: true, hasPerformanceTargets: true     | manual met
            hasDevelopmentPlan: true, hasPerformanceTargets: false    | manual unmet
            hasPerformanceTargets: false                              | manual unmet
            hasDevelopmentPlan: true                                  | manual
            """)
    void an_official_reads_the_plan_and_the_targets(String answers, String says) throws Exception {
        assertThat(SHANDONG.says("sd-specific-scene", "sd-c-plan", answers)).isEqualTo(says);
    }

    /** 二、(二). */
    @Test
    void an_applicant_takes_one_direction() throws Exception {
        String condition = "sd-c-one-direction";

        assertThat(SHANDONG.says("sd-security", condition, null)).isEqualTo("manual");
        assertThat(SHANDONG.saysToApplicant("sd-security", condition, List.of()))
                .isEqualTo("met");
        assertThat(SHANDONG.saysToApplicant("sd-security", condition, List.of("sd-cross-industry")))
                .isEqualTo("unmet");
        assertThat(SHANDONG.saysToApplicant("sd-specific-scene", condition, List.of("sd-specific-region")))
                .isEqualTo("unmet");
        assertThat(SHANDONG.saysToApplicant("sd-security", condition, List.of("sd-security")))
                .isEqualTo("met");
    }

    /** 二、(四): what platforms can do; a security project is none. */
    @ParameterizedTest
    @CsvSource({"sd-cross-industry", "sd-specific-industry", "sd-specific-region", "sd-specific-scene"})
    void a_platform_has_all_five_capabilities(String category) throws Exception {
        String condition = "sd-c-basic-capabilities";

        assertThat(SHANDONG.says(
                        category,
                        condition,
                        "basicPlatformCapabilities: [" + ALL_BUT_USERS + ", user-developer-management]"))
                .isEqualTo("met");
        assertThat(SHANDONG.says(category, condition, "basicPlatformCapabilities: [" + ALL_BUT_USERS + "]"))
                .isEqualTo("unmet");
        assertThat(SHANDONG.says(category, condition, "basicPlatformCapabilities: []"))
                .isEqualTo("unmet");
        assertThat(SHANDONG.says(category, condition, null)).isEqualTo("unknown");
        assertThat(SHANDONG.says("sd-security", condition, null)).isEqualTo("not asked");
    }

    /** 三: a platform is built and runs, a security project is built and has effect. */
    @ParameterizedTest
    @CsvSource({
        "sd-cross-industry, sd-c-built, isBasicallyBuilt",
        "sd-cross-industry, sd-c-built-running, isRunningWell",
        "sd-security, sd-c-security-built, isSecurityProjectBasicallyBuilt",
        "sd-security, sd-c-security-effect, securityEffectActive",
    })
    void what_was_built_works(String category, String condition, String field) throws Exception {
        assertThat(SHANDONG.says(category, condition, field + ": true")).isEqualTo("manual met");
        assertThat(SHANDONG.says(category, condition, field + ": false")).isEqualTo("manual unmet");
        assertThat(SHANDONG.says(category, condition, null)).isEqualTo("manual");
    }

    @ParameterizedTest
    @CsvSource({
        "sd-cross-industry, sd-c-security-built",
        "sd-cross-industry, sd-c-security-effect",
        "sd-security, sd-c-built",
        "sd-security, sd-c-built-running",
    })
    void the_other_kind_is_not_asked(String category, String condition) throws Exception {
        assertThat(SHANDONG.says(category, condition, null)).isEqualTo("not asked");
    }

    /** 一; 二、(三). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sd-c-scope-industry    | strongIndustry: modern-marine    | met
            sd-c-scope-industry    | strongIndustry: modern-finance   | met
            sd-c-scope-industry    |                                  | unknown
            sd-c-new-mode          | newModeLinks: []                 | manual unmet
            sd-c-new-mode          | newModeLinks: [logistics]        | manual met
            sd-c-not-earlier-batch | recognisedInEarlierBatch: true   | manual unmet
            sd-c-not-earlier-batch | recognisedInEarlierBatch: false  | manual met
            sd-c-region            | registeredProvince: shandong     | met
            """)
    void a_project_serves_a_strong_industry_in_a_new_way_for_the_first_time(
            String condition, @Nullable String answers, String says) throws Exception {
        assertThat(SHANDONG.says("sd-specific-industry", condition, answers)).isEqualTo(says);
    }
}
