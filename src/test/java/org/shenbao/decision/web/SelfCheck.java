package org.shenbao.decision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Rounds;
import org.shenbao.decision.DecisionFixtures;
import org.shenbao.decision.Decisions;
import org.shenbao.decision.EvaluationContext;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The public self-check of one programme over HTTP, as it stands on {@link DecisionFixtures#TODAY}. */
final class SelfCheck {

    private static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json()
            .featuresToEnable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Decisions DECISIONS = DecisionFixtures.bundledDecisions();

    private final String programme;
    private final Programmes programmes;
    private final MockMvc mvc;

    SelfCheck(String programme, Programmes programmes) {
        this.programme = programme;
        this.programmes = programmes;
        Rounds rounds = mock(Rounds.class);
        when(rounds.year(any(), any()))
                .thenReturn(programmes.programme(programme).year());
        Clock noon = Clock.fixed(Instant.parse(DecisionFixtures.TODAY + "T04:00:00Z"), ZoneOffset.UTC);
        this.mvc = MockMvcBuilders.standaloneSetup(new EligibilityController(
                        programmes,
                        rounds,
                        DECISIONS,
                        new SelfCheckLimit(new SelfCheckLimit.Settings(1_000_000)),
                        noon))
                .setMessageConverters(new MappingJackson2HttpMessageConverter(JSON))
                .build();
    }

    static SelfCheck of(String programme) {
        return new SelfCheck(programme, Programmes.bundled());
    }

    /** The whole answer. */
    JsonNode ask(String category, Map<String, ?> answers) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        post("/api/programmes/" + programme + "/categories/" + category + "/eligibility")
                                .contentType(MediaType.APPLICATION_JSON)
                                .characterEncoding(StandardCharsets.UTF_8)
                                .content(JSON.writeValueAsString(answers)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return JSON.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }

    /** What is said about one condition; empty when it does not apply. */
    Optional<JsonNode> condition(String category, String condition, Map<String, ?> answers) throws Exception {
        return StreamSupport.stream(ask(category, answers).path("conditions").spliterator(), false)
                .filter(result -> result.path("id").asText().equals(condition))
                .findFirst();
    }

    /**
     * The verdict on one condition: {@code met}, {@code unmet}, {@code unknown} or {@code manual}, then what the declared
     * data say where people judge; {@code not asked} when it does not apply.
     *
     * @param answers as in YAML: {@code orgName: 甲, isBranch: true}
     */
    String says(String category, String condition, @Nullable String answers) throws Exception {
        return condition(category, condition, parsed(answers))
                .map(result -> (result.path("verdict").asText() + " "
                                + result.path("declared").asText(""))
                        .strip())
                .orElse("not asked");
    }

    /** The verdict on one condition for an applicant that also filed for these categories. */
    String saysToApplicant(String category, String condition, List<String> others) {
        return DECISIONS
                .evaluate(
                        programmes.leaf(programme, category),
                        Map.of(),
                        EvaluationContext.selfCheck(DecisionFixtures.TODAY).knowing(others, category))
                .conditions()
                .stream()
                .filter(result -> result.id().equals(condition))
                .map(result -> result.verdict().toString().toLowerCase(java.util.Locale.ROOT))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> parsed(@Nullable String answers) throws Exception {
        return YAML.readValue("{" + Objects.requireNonNullElse(answers, "") + "}", new TypeReference<>() {});
    }
}
