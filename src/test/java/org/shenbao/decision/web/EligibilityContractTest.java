package org.shenbao.decision.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Rounds;
import org.shenbao.decision.DecisionFixtures;
import org.springframework.beans.BeanUtils;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.ClassUtils;

class EligibilityContractTest {

    private static final String INTEGRATION = "/api/programmes/qingdao-2020/categories/qd-integration/eligibility";
    private static final String ELIGIBLE = """
            {"registeredCity": "qingdao", "registrationDate": "2020-05-06", "isIndependentLegalPerson": true,
             "isManufacturingEnterprise": true, "applicationYearInvestmentWan": 50, "windowInvestmentExclTaxWan": 50.00,
             "integrationSupportArea": "enterprise-management", "isProjectOnline": false}
            """;

    /** As application.yaml sets it up. */
    private final ObjectMapper json = Jackson2ObjectMapperBuilder.json()
            .featuresToEnable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .build();

    /** 00:30 of 1 March 2027 in China, still February in UTC. */
    private final Clock clock = Clock.fixed(Instant.parse("2027-02-28T16:30:00Z"), ZoneOffset.UTC);

    private final MockMvc mvc = mvc(1000);

    private MockMvc mvc(int perMinute) {
        Rounds rounds = mock(Rounds.class);
        when(rounds.year(any(), isNull())).thenReturn(2020);
        when(rounds.year(any(), eq(7L))).thenReturn(2027);
        EligibilityController controller = new EligibilityController(
                Programmes.bundled(),
                rounds,
                DecisionFixtures.bundledDecisions(),
                new SelfCheckLimit(new SelfCheckLimit.Settings(perMinute)),
                clock);
        return MockMvcBuilders.standaloneSetup(controller)
                .setControllerAdvice(BeanUtils.instantiateClass(ClassUtils.resolveClassName(
                        "org.shenbao.support.web.ProblemAdvice", getClass().getClassLoader())))
                .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
                .build();
    }

    private ResultActions ask(String path, String body) throws Exception {
        return mvc.perform(post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .characterEncoding(StandardCharsets.UTF_8)
                .content(body));
    }

    @Test
    void an_answer_names_the_verdict_the_decision_and_every_condition() throws Exception {
        ask(INTEGRATION, ELIGIBLE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict").value("eligible"))
                .andExpect(jsonPath("$.decision.key").value("eligibility-qd-integration"))
                .andExpect(jsonPath("$.decision.version").isNumber())
                .andExpect(jsonPath("$.conditions", hasSize(11)))
                .andExpect(jsonPath("$.conditions[*]", everyItem(hasKey("message"))))
                .andExpect(jsonPath("$.conditions[2].id").value("qd-c-integration-region"))
                .andExpect(jsonPath("$.conditions[2].severity").value("hard"))
                .andExpect(jsonPath("$.conditions[2].evaluator").value("dmn"))
                .andExpect(jsonPath("$.conditions[2].verdict").value("met"))
                .andExpect(jsonPath("$.conditions[2].required").value("在青岛市注册"))
                .andExpect(jsonPath("$.conditions[2].actual").value("青岛市"))
                .andExpect(jsonPath("$.conditions[2].clause").value("附件4 一、1"));
    }

    @Test
    void what_is_judged_by_hand_is_manual_and_warns_of_a_declaration_against_it() throws Exception {
        ask(INTEGRATION, ELIGIBLE)
                .andExpect(jsonPath("$.conditions[0].verdict").value("manual"))
                .andExpect(jsonPath("$.conditions[0].declared").doesNotExist())
                .andExpect(jsonPath("$.conditions[7].id").value("qd-c-integration-online"))
                .andExpect(jsonPath("$.conditions[7].declared").value("unmet"))
                .andExpect(jsonPath("$.conditions[7].message", startsWith("请注意")));
    }

    @Test
    void an_unmet_preference_never_excludes() throws Exception {
        ask(INTEGRATION, ELIGIBLE)
                .andExpect(jsonPath("$.verdict").value("eligible"))
                .andExpect(jsonPath("$.conditions[10].severity").value("preferred"))
                .andExpect(jsonPath("$.conditions[10].verdict").value("unmet"));
    }

    @Test
    void nothing_said_is_undetermined_and_null_is_nothing_said() throws Exception {
        ask(INTEGRATION, "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict").value("undetermined"));
        ask(INTEGRATION, "{\"registeredCity\": null}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.conditions[2].verdict").value("unknown"));
    }

    @Test
    void one_unmet_hard_condition_decides_whatever_else_is_missing() throws Exception {
        ask(INTEGRATION, "{\"windowInvestmentExclTaxWan\": 0}")
                .andExpect(jsonPath("$.verdict").value("ineligible"));
    }

    @Test
    void a_round_words_the_reasons_with_its_own_years() throws Exception {
        ask(INTEGRATION + "?round=7", "{\"windowInvestmentExclTaxWan\": 49.99}")
                .andExpect(jsonPath("$.conditions[8].message", containsString("2026年7月1日至2027年6月30日")));
        ask(INTEGRATION, "{\"windowInvestmentExclTaxWan\": 49.99}")
                .andExpect(jsonPath("$.conditions[8].message", containsString("2019年7月1日至2020年6月30日")));
    }

    @Test
    void the_day_is_that_of_China() throws Exception {
        ask(INTEGRATION, "{\"registrationDate\": \"2026-03-01\"}")
                .andExpect(jsonPath("$.conditions[3].verdict").value("met"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"servedEnterpriseCount\": 1}|servedEnterpriseCount",
                "{\"platformTotalCostWan\": 1000}|platformTotalCostWan",
                "{\"category\": \"qd-scene-ai\"}|category",
                "{\"registeredCity\": \"yantai\"}|registeredCity",
                "{\"registeredCity\": true}|registeredCity",
                "{\"isProjectOnline\": \"true\"}|isProjectOnline",
                "{\"windowInvestmentExclTaxWan\": \"50\"}|windowInvestmentExclTaxWan",
                "{\"windowInvestmentExclTaxWan\": 1e999999999}|windowInvestmentExclTaxWan",
                "{\"registrationDate\": \"2027-02-29\"}|registrationDate",
                "{\"registrationDate\": \"2027-2-9\"}|registrationDate",
                "{\"registrationDate\": 20270209}|registrationDate",
                "{\"employeeCount\": 1.5}|employeeCount",
                "{\"orgName\": 7}|orgName",
                "{\"projectPeriod\": \"2026-07\"}|projectPeriod",
                "{\"projectPeriod\": {\"from\": \"2026-07\"}}|projectPeriod",
                "{\"spendingLines\": {}}|spendingLines",
                "{\"spendingLines\": [1]}|spendingLines[0]",
                "{\"spendingLines\": [{}, {\"amountWan\": \"1\"}]}|spendingLines[1].amountWan",
                "{\"spendingLines\": [{\"price\": 1}]}|spendingLines[0].price",
            })
    void a_value_that_does_not_fit_is_refused_by_name(String body, String field) throws Exception {
        ask(INTEGRATION, body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type").value("urn:shenbao:problem:invalid-input"))
                .andExpect(jsonPath("$.detail", containsString("更正")))
                .andExpect(jsonPath("$.errors[*].field", contains(field)));
    }

    @Test
    void every_faulty_field_is_named_at_once() throws Exception {
        ask(INTEGRATION, "{\"nope\": 1, \"isProjectOnline\": 1, \"registeredCity\": \"qingdao\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("nope", "isProjectOnline")));
    }

    @Test
    void the_number_of_rows_is_not_asked_here() throws Exception {
        ask(INTEGRATION, "{\"spendingLines\": []}").andExpect(status().isOk());
        ask(INTEGRATION, "{\"spendingLines\": [{\"contractNo\": \"HT-1\", \"amountWan\": 3.2}]}")
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/programmes/nowhere-2020/categories/qd-integration/eligibility",
        "/api/programmes/qingdao-2020/categories/nothing/eligibility",
        "/api/programmes/qingdao-2020/categories/qd-enabling/eligibility",
        "/api/programmes/qingdao-2020/categories/qingdao-2020/eligibility",
    })
    void what_is_no_leaf_of_a_programme_is_not_found(String path) throws Exception {
        ask(path, "{}")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.status").value(404));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "7", "{", "null"})
    void what_is_no_object_is_refused(String body) throws Exception {
        ask(INTEGRATION, body).andExpect(status().isBadRequest());
    }

    @Test
    void one_address_may_not_ask_without_end() throws Exception {
        MockMvc limited = mvc(2);
        for (int i = 0; i < 2; i++) {
            limited.perform(post(INTEGRATION)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{}"))
                    .andExpect(status().isOk());
        }

        limited.perform(post(INTEGRATION)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.type").value("urn:shenbao:problem:too-many-requests"));
        limited.perform(post(INTEGRATION)
                        .with(request -> {
                            request.setRemoteAddr("192.0.2.7");
                            return request;
                        })
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isOk());
    }
}
