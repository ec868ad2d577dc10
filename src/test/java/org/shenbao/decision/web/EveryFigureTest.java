package org.shenbao.decision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenbao.catalogue.Evaluator;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Predicate;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Rounds;
import org.shenbao.decision.DecisionFixtures;
import org.shenbao.decision.web.NumericCases.Case;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Every figure of every notice over HTTP, and the rules that are more than a figure. */
class EveryFigureTest {

    private static final Programmes PROGRAMMES = Programmes.bundled();
    private static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json()
            .featuresToEnable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final MockMvc MVC = mvc();

    private static MockMvc mvc() {
        Rounds rounds = mock(Rounds.class);
        when(rounds.year(any(), isNull())).thenReturn(2020);
        PROGRAMMES.all().forEach(p -> when(rounds.year(p.code(), null)).thenReturn(p.year()));
        Clock noon = Clock.fixed(Instant.parse("2027-03-01T04:00:00Z"), ZoneOffset.UTC);
        return MockMvcBuilders.standaloneSetup(new EligibilityController(
                        PROGRAMMES,
                        rounds,
                        DecisionFixtures.bundledDecisions(),
                        new SelfCheckLimit(new SelfCheckLimit.Settings(1_000_000)),
                        noon))
                .setMessageConverters(new MappingJackson2HttpMessageConverter(JSON))
                .build();
    }

    private static @Nullable JsonNode ask(Leaf leaf, Map<String, ?> answers, String condition) throws Exception {
        String path = "/api/programmes/" + leaf.programme() + "/categories/" + leaf.category() + "/eligibility";
        String body = MVC.perform(post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .characterEncoding(StandardCharsets.UTF_8)
                        .content(JSON.writeValueAsString(answers)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        for (JsonNode result : JSON.readTree(body).path("conditions")) {
            if (result.path("id").asText().equals(condition)) {
                return result;
            }
        }
        return null;
    }

    static Stream<Case> figures() {
        return PROGRAMMES.all().stream()
                .flatMap(programme -> programme.leaves().stream())
                .flatMap(leaf -> new NumericCases(leaf, DecisionFixtures.TODAY).all());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void at_below_and_above(Case one) throws Exception {
        Map<String, Object> answers = new HashMap<>(one.answers());
        Predicate applies = one.condition().appliesWhen();
        if (applies != null && applies.field() != null) {
            answers.put(applies.field(), applies.value() == null ? Boolean.TRUE : applies.value());
        }

        JsonNode result =
                Objects.requireNonNull(ask(one.leaf(), answers, one.condition().id()));

        String said = one.condition().evaluator() == Evaluator.DMN ? "verdict" : "declared";
        assertThat(result.path(said).asText()).isEqualTo(one.holds() ? "met" : "unmet");
        assertThat(result.path("clause").asText()).isEqualTo(one.condition().sourceRef());
        assertThat(result.path("required").asText()).isNotBlank();
    }

    /** Read off the notices: which answers satisfy a rule that has branches, windows or scopes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jiangsu-2019|js-platform-cross|js-c-x-devices|{"connectedDeviceCount":5000,"connectedDeviceTypeCount":30}|met
            jiangsu-2019|js-platform-cross|js-c-x-devices|{"connectedDeviceCount":5000,"connectedDeviceTypeCount":29,"dataPointCount":29999}|unmet
            jiangsu-2019|js-platform-cross|js-c-x-devices|{"connectedDeviceCount":4999,"connectedDeviceTypeCount":30,"dataPointCount":30000}|met
            jiangsu-2019|js-platform-cross|js-c-x-devices|{"dataPointCount":30000}|met
            jiangsu-2019|js-platform-cross|js-c-x-devices|{"connectedDeviceCount":5000}|unknown
            jiangsu-2019|js-platform-cross|js-c-x-devices|{"connectedDeviceCount":1,"dataPointCount":1}|unmet
            jiangsu-2019|js-platform-industry|js-c-i-devices|{"connectedDeviceCount":1500}|met
            jiangsu-2019|js-platform-industry|js-c-i-devices|{"connectedDeviceCount":1499,"dataPointCount":10000}|met
            jiangsu-2019|js-platform-enterprise|js-c-e-devices|{"connectedDeviceCount":99,"dataPointCount":2999}|unmet
            jiangsu-2019|js-platform-enterprise|js-c-e-devices|{"dataPointCount":3000}|met
            jiangsu-2019|js-platform-cross|js-c-x-industry-devices|{"devicesPerIndustry":999,"dataPointsPerIndustry":5000}|met
            jiangsu-2019|js-platform-cross|js-c-x-monthly-calls|{"mechanismModelMonthlyCalls":1000,"dataAlgorithmMonthlyCalls":999}|unmet
            jiangsu-2019|js-platform-cross|js-c-x-monthly-calls|{"dataAlgorithmMonthlyCalls":999}|unmet
            jiangsu-2019|js-platform-cross|js-c-x-models-per-domain|{"domainCapabilities":[]}|unmet
            jiangsu-2019|js-platform-cross|js-c-x-models-per-domain|{"domainCapabilities":[{"mechanismModelCount":30},{"mechanismModelCount":29}]}|unmet
            jiangsu-2019|js-platform-cross|js-c-x-models-per-domain|{"domainCapabilities":[{"mechanismModelCount":30},{"mechanismModelCount":31}]}|met
            jiangsu-2019|js-platform-cross|js-c-x-models-per-domain|{}|unknown
            jiangsu-2019|js-platform-cross|js-c-x-third-party-share|{"thirdPartyDeveloperCount":20,"developerCount":100}|met
            jiangsu-2019|js-platform-cross|js-c-x-third-party-share|{"thirdPartyDeveloperCount":199,"developerCount":1000}|unmet
            jiangsu-2019|js-platform-cross|js-c-x-third-party-share|{"thirdPartyDeveloperCount":0,"developerCount":0}|unknown
            jiangsu-2019|js-platform-cross|js-c-x-communities|{"hasOpenSourceCommunity":true}|met
            jiangsu-2019|js-platform-cross|js-c-x-communities|{"hasAppMarket":false,"hasDeveloperCommunity":false,"hasOpenSourceCommunity":false}|unmet
            jiangsu-2019|js-platform-cross|js-c-x-public-cloud|{"hasCompleteCloudArchitecture":true,"cloudArchitectureKinds":["private"],"isCloudArchitectureOpen":true}|unmet
            jiangsu-2019|js-platform-cross|js-c-x-public-cloud|{"hasCompleteCloudArchitecture":true,"cloudArchitectureKinds":["hybrid"],"isCloudArchitectureOpen":true}|met
            jiangsu-2019|js-platform-cross|js-c-x-domain-data|{"crossDomainData":["connected","integrated"]}|unmet
            jiangsu-2019|js-benchmark-factory|js-c-factory-investment|{"platformSystemDevelopmentWan":999999,"smartEquipmentPurchaseWan":0,"testingConsultingWan":0}|unknown
            shandong-2020|sd-security|sd-c-builder-and-owner|{"isProjectBuilder":true,"isProjectOwner":false}|unmet
            shandong-2020|sd-security|sd-c-builder-and-owner|{"isProjectOwner":false}|unmet
            shandong-2020|sd-security|sd-c-builder-and-owner|{"isProjectBuilder":true}|unknown
            shandong-2020|sd-cross-industry|sd-c-basic-capabilities|{"basicPlatformCapabilities":["device-management","data-resource-management","application-development","industrial-application"]}|unmet
            shandong-2020|sd-cross-industry|sd-c-one-direction|{}|manual
            jilin-2020|jl-servitization|jl-c-self-assessment|{"applicantKind":"new-generation-it-enterprise"}|absent
            jilin-2020|jl-servitization|jl-c-self-assessment|{"applicantKind":"manufacturing-enterprise","hasCompletedIntegrationSelfAssessment":false}|unmet
            jilin-2020|jl-servitization|jl-c-self-assessment|{"hasCompletedIntegrationSelfAssessment":true}|unknown
            jilin-2020|jl-public-service|jl-c-centre-modules|{"isInnovationCentre":false}|absent
            jilin-2020|jl-public-service|jl-c-centre-modules|{"isInnovationCentre":true,"innovationCentreModules":["enterprise-matching"]}|unmet
            jilin-2020|jl-servitization|jl-c-not-loss-making|{"threeYearFinancials":[{"year":2018,"profitWan":-5},{"year":2019,"profitWan":0}]}|met
            jilin-2020|jl-servitization|jl-c-not-loss-making|{"threeYearFinancials":[{"year":2017,"profitWan":9},{"year":2018,"profitWan":9}]}|unknown
            guangdong-2020|gd-is-supply-chain|gd-c-max-directions|{"directions":["gd-integration-standard","gd-cross-platform"]}|met
            guangdong-2020|gd-is-supply-chain|gd-c-max-directions|{"directions":["gd-integration-standard","gd-cross-platform","gd-sino-german"]}|unmet
            guangdong-2020|gd-is-supply-chain|gd-c-certificate|{"integrationCertificateNo":"AIITRE-00120"}|met
            guangdong-2020|gd-is-supply-chain|gd-c-certificate|{"integrationCertificateNo":" "}|unknown
            guangdong-2020|gd-is-supply-chain|gd-c-one-project|{}|manual
            guangdong-2020|gd-sg-park|gd-c-solution-experience|{"applicantKind":"industrial-park"}|absent
            qingdao-2020|qd-enabling-smart-factory|qd-c-enabling-legal-person|{"isIndependentLegalPerson":false,"isVehicleManufacturer":true,"isBranch":true}|met
            qingdao-2020|qd-enabling-smart-factory|qd-c-enabling-legal-person|{"isIndependentLegalPerson":false,"isVehicleManufacturer":false,"isBranch":true}|unmet
            qingdao-2020|qd-enabling-smart-factory|qd-c-enabling-legal-person|{"isIndependentLegalPerson":false,"isVehicleManufacturer":true}|unknown
            qingdao-2020|qd-emergency-platform|qd-c-emergency-ip|{"securityInventionPatentCount":0,"securitySoftwareCopyrightCount":1}|met
            qingdao-2020|qd-emergency-platform|qd-c-emergency-ip|{"securityInventionPatentCount":0}|unknown
            """)
    void compound_rules(String programme, String category, String condition, String answers, String verdict)
            throws Exception {
        JsonNode result = ask(
                PROGRAMMES.leaf(programme, category),
                JSON.readValue(answers, new com.fasterxml.jackson.core.type.TypeReference<Map<String, Object>>() {}),
                condition);

        assertThat(result == null ? "absent" : result.path("verdict").asText()).isEqualTo(verdict);
    }

    @Test
    void every_category_has_figures_or_rules_over_http() throws Exception {
        for (Leaf leaf :
                PROGRAMMES.all().stream().flatMap(p -> p.leaves().stream()).toList()) {
            String first = leaf.conditions().get(0).id();
            assertThat(ask(leaf, Map.of(), first)).as(leaf.category()).isNotNull();
        }
    }
}
