package org.shenbao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.shenbao.support.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The demonstration as it starts. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "shenbao.demo.samples=true")
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
class SamplesIT {

    @LocalServerPort
    private int port;

    @Test
    void an_application_stands_at_every_stage() {
        DemoUser city = person("city");
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> outcomes(city).contains("awarded"));
        await().atMost(Duration.ofMinutes(1)).until(() -> notices(city).contains("PUBLISHED"));

        assertThat(stages(city))
                .contains(
                        "district-preliminary-review",
                        "supplement",
                        "district-submission",
                        "city-intake",
                        "city-recheck",
                        "duplicate-check",
                        "expert-review",
                        "site-check",
                        "award-determination",
                        "public-notice");
        assertThat(outcomes(city)).contains("ineligible", "awarded");
        assertThat(notices(city)).contains("PUBLISHED", "CONCLUDED");
        assertThat(texts(city.get("/api/panels"), "state")).contains("SCORING", "RANKED");
        assertThat(texts(person("rixin").get("/api/applications").get("items"), "stage"))
                .contains("applicant-submission");
        every_other_programme_has_some_too();
    }

    private void every_other_programme_has_some_too() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> stages(person("kunshan")).contains("local-review"));

        assertThat(stages(person("jinan"))).contains("city-recommendation");
        assertThat(stages(person("yantai"))).contains("counterpart-consultation");
        assertThat(stages(person("jlprovince"))).contains("province-examination");
        assertThat(stages(person("gdprovince"))).contains("province-selection");
        assertThat(stages(person("jsprovince"))).contains("province-recognition");
    }

    private static Set<String> stages(DemoUser officer) {
        return texts(officer.get("/api/applications?size=100").get("items"), "stage");
    }

    private static Set<String> outcomes(DemoUser city) {
        return texts(city.get("/api/applications?size=100").get("items"), "outcome");
    }

    private static Set<String> notices(DemoUser city) {
        return texts(city.get("/api/notices"), "state");
    }

    private static Set<String> texts(JsonNode list, String field) {
        Set<String> found = new TreeSet<>();
        list.forEach(one -> found.add(one.path(field).asText("")));
        return found;
    }

    private DemoUser person(String username) {
        return new DemoUser(port, username, Optional::empty);
    }
}
