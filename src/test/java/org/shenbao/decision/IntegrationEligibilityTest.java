package org.shenbao.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenbao.decision.DecisionFixtures.TODAY;
import static org.shenbao.decision.DecisionFixtures.eligibleAnswers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.catalogue.Condition;
import org.shenbao.catalogue.Leaf;
import org.shenbao.decision.Evaluation.ConditionResult;
import org.shenbao.decision.Evaluation.ConditionVerdict;
import org.shenbao.decision.Evaluation.Verdict;

class IntegrationEligibilityTest {

    private static final Leaf LEAF = DecisionFixtures.integration();
    private static final Decisions DECISIONS = DecisionFixtures.bundledDecisions();

    private final Map<String, Object> answers = eligibleAnswers();

    private Evaluation selfCheck() {
        return DECISIONS.evaluate(LEAF, answers, EvaluationContext.selfCheck(TODAY));
    }

    private static ConditionResult condition(Evaluation evaluation, String id) {
        return evaluation.conditions().stream()
                .filter(c -> c.id().equals("qd-c-" + id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_condition_of_the_catalogue_stands_in_the_table_in_its_order() {
        Evaluation evaluation = selfCheck();

        assertThat(evaluation.conditions())
                .extracting(ConditionResult::id)
                .containsExactlyElementsOf(
                        LEAF.conditions().stream().map(Condition::id).toList());
        assertThat(evaluation.conditions()).allSatisfy(result -> {
            Condition condition = LEAF.condition(result.id()).orElseThrow();
            assertThat(result.severity()).isEqualTo(condition.severity());
            assertThat(result.evaluator()).isEqualTo(condition.evaluator());
            assertThat(result.clause()).isEqualTo(condition.sourceRef());
            assertThat(result.required()).isNotBlank();
            assertThat(result.actual()).isNotBlank();
            assertThat(result.message()).endsWith("。");
        });
    }

    @Test
    void an_enterprise_that_meets_them_all_is_eligible() {
        assertThat(selfCheck().verdict()).isEqualTo(Verdict.ELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "year-investment, applicationYearInvestmentWan, 49.99, UNMET, INELIGIBLE",
        "year-investment, applicationYearInvestmentWan, 50.00, MET, ELIGIBLE",
        "year-investment, applicationYearInvestmentWan, 50.01, MET, ELIGIBLE",
        "year-investment, applicationYearInvestmentWan, 0, UNMET, INELIGIBLE",
        "window-investment, windowInvestmentExclTaxWan, 49.99, UNMET, INELIGIBLE",
        "window-investment, windowInvestmentExclTaxWan, 50, MET, ELIGIBLE",
        "window-investment, windowInvestmentExclTaxWan, 50.01, MET, ELIGIBLE",
    })
    void investments_count_from_fifty_wan(
            String condition, String field, BigDecimal amount, ConditionVerdict verdict, Verdict outcome) {
        answers.put(field, amount);

        assertThat(condition(selfCheck(), "integration-" + condition).verdict()).isEqualTo(verdict);
        assertThat(selfCheck().verdict()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2027-03-01, UNMET",
        "2026-03-01, 2027-03-01, MET",
        "2026-02-28, 2027-03-01, MET",
        "2027-03-01, 2027-03-01, UNMET",
        // A company of a leap day is a year old when the February after it is over.
        "2024-02-29, 2025-02-28, UNMET",
        "2024-02-29, 2025-03-01, MET",
        "2023-02-28, 2024-02-28, MET",
        "2023-03-01, 2024-02-29, UNMET",
    })
    void the_company_is_a_whole_year_old_on_the_day_of_submission(
            String registered, LocalDate today, ConditionVerdict verdict) {
        answers.put("registrationDate", registered);

        Evaluation evaluation = DECISIONS.evaluate(LEAF, answers, EvaluationContext.selfCheck(today));

        assertThat(condition(evaluation, "integration-registered-one-year").verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "integration-region, registeredCity, other",
        "integration-legal-person, isIndependentLegalPerson, false",
        "integration-manufacturing, isManufacturingEnterprise, false",
    })
    void a_wrong_kind_of_applicant_is_ineligible(String condition, String field, String value) {
        answers.put(field, value.equals("false") ? Boolean.FALSE : value);

        assertThat(condition(selfCheck(), condition).verdict()).isEqualTo(ConditionVerdict.UNMET);
        assertThat(selfCheck().verdict()).isEqualTo(Verdict.INELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "rd-design, MET",
        "production-process, MET",
        "enterprise-management, UNMET",
        "comprehensive-integration, MET",
        "other-areas, UNMET",
    })
    void five_areas_are_supported_and_three_of_them_preferred(String area, ConditionVerdict preferred) {
        answers.put("integrationSupportArea", area);

        Evaluation evaluation = selfCheck();

        assertThat(condition(evaluation, "integration-area").verdict()).isEqualTo(ConditionVerdict.MET);
        assertThat(condition(evaluation, "integration-key-area").verdict()).isEqualTo(preferred);
        assertThat(evaluation.verdict()).isEqualTo(Verdict.ELIGIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registeredCity",
                "registrationDate",
                "isIndependentLegalPerson",
                "isManufacturingEnterprise",
                "applicationYearInvestmentWan",
                "windowInvestmentExclTaxWan",
                "integrationSupportArea"
            })
    void a_missing_datum_leaves_the_self_check_open_but_fails_at_submission(String field) {
        answers.remove(field);

        Evaluation atSubmission = DECISIONS.evaluate(LEAF, answers, EvaluationContext.submission(TODAY));

        assertThat(selfCheck().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(atSubmission.verdict()).isEqualTo(Verdict.INELIGIBLE);
        assertThat(atSubmission.conditions())
                .extracting(ConditionResult::verdict)
                .doesNotContain(ConditionVerdict.UNKNOWN);
    }

    @Test
    void an_unmet_condition_outweighs_an_open_one() {
        answers.remove("registeredCity");
        answers.put("isManufacturingEnterprise", false);

        assertThat(selfCheck().verdict()).isEqualTo(Verdict.INELIGIBLE);
    }

    @Test
    void nothing_filled_in_leaves_everything_open() {
        answers.clear();

        assertThat(selfCheck().verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({
        "integration-online, isProjectOnline, true, MET",
        "integration-online, isProjectOnline, false, UNMET",
        "integration-online, isProjectOnline, , ",
        "no-bad-credit, hasBadCreditRecord, false, MET",
        "no-bad-credit, hasBadCreditRecord, true, UNMET",
        "no-bad-credit, hasBadCreditRecord, , ",
        "not-safety-blacklist, inSafetyBlacklist, true, UNMET",
    })
    void what_an_official_judges_stays_manual_and_warns_of_what_was_declared(
            String condition, String field, @Nullable Boolean value, @Nullable ConditionVerdict declared) {
        answers.put(field, value);

        ConditionResult result = condition(selfCheck(), condition);

        assertThat(result.verdict()).isEqualTo(ConditionVerdict.MANUAL);
        assertThat(result.declared()).isEqualTo(declared);
        assertThat(result.message().startsWith("请注意")).isEqualTo(declared == ConditionVerdict.UNMET);
        assertThat(selfCheck().verdict()).isEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    void a_condition_says_what_was_asked_and_what_was_found() {
        answers.put("windowInvestmentExclTaxWan", new BigDecimal("49.99"));
        answers.put("applicationYearInvestmentWan", new BigDecimal("12345.60"));
        Evaluation evaluation = selfCheck();

        ConditionResult window = condition(evaluation, "integration-window-investment");
        assertThat(window.required()).startsWith("不低于50万元");
        assertThat(window.actual()).isEqualTo("49.99万元");
        assertThat(window.message()).startsWith("不符合：要求不低于50万元").endsWith("为49.99万元。");
        assertThat(condition(evaluation, "integration-year-investment").actual())
                .isEqualTo("12,345.6万元");
        assertThat(condition(evaluation, "integration-registered-one-year").actual())
                .isEqualTo("2020年5月6日（至申报日满6年）");
        assertThat(condition(evaluation, "integration-region").actual()).isEqualTo("青岛市");
    }
}
