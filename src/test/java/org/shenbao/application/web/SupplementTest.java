package org.shenbao.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.DossierFixtures;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.shenbao.support.Visitor.Visitors;

/** An office returns a dossier; only what it asked for may differ when it comes back. */
@ApplicationTest
class SupplementTest {

    private final Visitors visitors;
    private Visitor haizhi;
    private Portal portal;

    SupplementTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @BeforeEach
    void signIn() {
        haizhi = visitors.browser("haizhi");
        portal = new Portal(haizhi);
    }

    @Test
    void only_the_requested_fields_may_change() {
        long id = aReturnedApplication();
        Map<String, Object> typed = new LinkedHashMap<>(DossierFixtures.completeAnswers());
        typed.put("employeeCount", 333);
        typed.put("projectName", "改头换面的项目");

        Answer refused = portal.save(id, portal.version(id), typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("projectName").doesNotContain("employeeCount");
        typed.put("projectName", DossierFixtures.completeAnswers().get("projectName"));
        assertThat(portal.save(id, portal.version(id), typed).status()).isEqualTo(200);
    }

    @Test
    void only_the_requested_materials_may_change() {
        long id = aReturnedApplication();

        Answer other = portal.upload(id, "qd-m-integration-2", "营业执照.pdf", DossierFixtures.aPdf());
        Answer requested = portal.upload(id, "qd-m-integration-5", "补充合同.pdf", DossierFixtures.aPdf());

        assertThat(other.status()).isEqualTo(422);
        assertThat(requested.status()).isEqualTo(201);
    }

    @Test
    void what_was_sealed_stays_readable_and_the_officer_sees_what_changed() {
        long id = aReturnedApplication();
        Map<String, Object> typed = new LinkedHashMap<>(DossierFixtures.completeAnswers());
        typed.put("employeeCount", 333);
        portal.save(id, portal.version(id), typed);
        long old = fileOf(id, "qd-m-integration-5");
        haizhi.delete("/api/applications/" + id + "/files/" + old);
        portal.upload(id, "qd-m-integration-5", "补充合同.pdf", DossierFixtures.aPdf());
        JsonNode stillSealed = dossier(id);
        assertThat(stillSealed.get("versionNo").asInt()).isEqualTo(1);
        assertThat(stillSealed.toString()).contains("320 人").doesNotContain("333 人");

        Answer handedBack = haizhi.post("/api/applications/" + id + "/supplement", Map.of());

        assertThat(handedBack.status()).as(handedBack.body()).isEqualTo(200);
        JsonNode page = dossier(id);
        assertThat(page.get("versionNo").asInt()).isEqualTo(2);
        assertThat(page.get("changes").toString())
                .contains("320 人", "333 人", "补充合同.pdf")
                .doesNotContain("projectName");
        Visitor district = visitors.browser("huangdao");
        assertThat(district.get("/api/applications/" + id + "/files/" + old).status())
                .isEqualTo(200);
        assertThat(page.get("supplements").get(0).get("answeredAt")).isNotNull();
    }

    @Test
    void without_a_request_nothing_can_be_handed_back() {
        long id = portal.aSubmission();

        assertThat(haizhi.post("/api/applications/" + id + "/supplement", Map.of())
                        .status())
                .isEqualTo(409);
    }

    private JsonNode dossier(long id) {
        return visitors.browser("huangdao")
                .get("/api/applications/" + id + "/dossier")
                .json();
    }

    private long fileOf(long id, String slot) {
        for (JsonNode material : portal.copy(id).get("materials")) {
            if (material.get("id").asText().equals(slot)) {
                return material.get("files").get(0).get("id").asLong();
            }
        }
        throw new IllegalStateException(slot);
    }

    private long aReturnedApplication() {
        long id = portal.aSubmission();
        Visitor officer = visitors.script("huangdao");
        JsonNode tasks = officer.get("/engine-rest/task?maxResults=1&processInstanceBusinessKey=" + id)
                .json();
        Answer returned = officer.post(
                "/api/tasks/" + tasks.get(0).get("id").asText() + "/completion",
                Map.of(
                        "outcome",
                        "return",
                        "decision",
                        Map.of(
                                "fieldsToCorrect",
                                List.of("employeeCount"),
                                "materialsToCorrect",
                                List.of("qd-m-integration-5"),
                                "opinion",
                                "职工人数与社保人数不符，缺付款凭据")));
        assertThat(returned.status()).as(returned.body()).isLessThan(300);
        return id;
    }
}
