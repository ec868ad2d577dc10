package org.shenbao.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.DossierFixtures;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.shenbao.support.Visitor.Visitors;

@ApplicationTest
class SubmissionTest {

    private final Visitors visitors;
    private Visitor haizhi;
    private Portal portal;

    SubmissionTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @BeforeEach
    void signIn() {
        haizhi = visitors.browser("haizhi");
        portal = new Portal(haizhi);
    }

    @Test
    void a_draft_begins_with_what_the_registration_says() {
        JsonNode copy = portal.copy(portal.beginDraft());

        assertThat(copy.get("answers").get("orgName").asText()).isEqualTo("青岛海智装备有限公司");
        assertThat(copy.get("answers").get("registeredDistrict").asText()).isEqualTo("huangdao");
        assertThat(copy.get("editable").asBoolean()).isTrue();
        assertThat(copy.get("ready").asBoolean()).isFalse();
    }

    @Test
    void saving_twice_from_the_same_version_keeps_the_first_and_tells_the_second() {
        long id = portal.beginDraft();
        int version = portal.version(id);

        Answer first = portal.save(id, version, Map.of("projectName", "甲"));
        Answer second = portal.save(id, version, Map.of("projectName", "乙"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(409);
        assertThat(portal.copy(id).get("answers").get("projectName").asText()).isEqualTo("甲");
    }

    @Test
    void half_a_form_is_saved_and_a_wrong_type_is_named() {
        long id = portal.beginDraft();

        Answer answer = portal.save(
                id, portal.version(id), Map.of("employeeCount", "三百", "noSuchField", 1, "districtOpinion", "同意"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("employeeCount")
                .contains("noSuchField")
                .contains("districtOpinion");
    }

    @Test
    void row_numbers_and_totals_are_computed() {
        long id = portal.beginDraft();

        JsonNode saved = portal.save(id, portal.version(id), DossierFixtures.completeAnswers())
                .json();

        assertThat(saved.get("answers").get("spendingTotalWan").decimalValue()).isEqualByComparingTo("612.5");
        assertThat(saved.get("answers").get("spendingLines").get(1).get("rowNo").asInt())
                .isEqualTo(2);
    }

    @Test
    void an_incomplete_draft_is_not_taken_in_and_everything_missing_is_named() {
        long id = portal.beginDraft();

        Answer answer = portal.submit(id);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("projectName", "spendingLines", "qd-m-integration-2", "spendingProofs", "qd-k-authenticity");
    }

    @Test
    void a_submission_gets_a_numbered_receipt_that_anyone_can_verify() {
        long id = portal.aReadyDraft();
        assertThat(portal.copy(id).get("ready").asBoolean()).isTrue();

        JsonNode receipt = portal.submit(id).json();

        String number = receipt.get("number").asText();
        assertThat(number).matches("QD20\\d\\d-LH-\\d{6}");
        Visitor stranger = visitors.stranger();
        String digest = receipt.get("sha256").asText();
        JsonNode genuine =
                stranger.get("/api/receipts/" + number + "?digest=" + digest).json();
        assertThat(genuine.get("valid").asBoolean()).isTrue();
        assertThat(genuine.get("orgName").asText()).isEqualTo("青岛海智装备有限公司");
        String forged = digest.replace(digest.charAt(0), digest.charAt(0) == 'a' ? 'b' : 'a');
        assertThat(stranger.get("/api/receipts/" + number + "?digest=" + forged)
                        .json()
                        .get("valid")
                        .asBoolean())
                .isFalse();
        Answer pdf = haizhi.get("/api/applications/" + id + "/receipt.pdf");
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.bytes()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void a_second_submission_of_the_same_application_is_refused() {
        long id = portal.aSubmission();

        assertThat(portal.submit(id).status()).isEqualTo(409);
        assertThat(portal.save(id, portal.version(id), Map.of()).status()).isEqualTo(409);
    }

    @Test
    void a_colleagues_later_change_is_not_handed_in_unseen() {
        long id = portal.aReadyDraft();
        int seen = portal.version(id);
        portal.save(id, seen, DossierFixtures.completeAnswers());

        Answer answer = haizhi.post("/api/applications/" + id + "/submission", Map.of("version", seen));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asText()).endsWith("stale-write");
    }

    @Test
    void a_submitted_application_is_withdrawn_with_a_reason() {
        long id = portal.aSubmission();

        assertThat(haizhi.post("/api/applications/" + id + "/withdrawal", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
        assertThat(haizhi.post("/api/applications/" + id + "/withdrawal", Map.of("reason", "项目调整"))
                        .status())
                .isEqualTo(204);

        assertThat(portal.copy(id).get("application").get("outcome").asText()).isEqualTo("withdrawn");
    }

    @Test
    void a_draft_can_be_deleted() {
        long id = portal.aReadyDraft();

        assertThat(haizhi.delete("/api/applications/" + id).status()).isEqualTo(204);
        assertThat(haizhi.get("/api/applications/" + id).status()).isEqualTo(404);
    }

    @Test
    void the_dossier_is_readable_without_knowing_a_key() {
        long id = portal.aSubmission();

        JsonNode page = haizhi.get("/api/applications/" + id + "/dossier").json();

        String text = page.get("parts").toString();
        assertThat(text).contains("23,456.78 万元", "2015年3月12日", "2026年3月 至 2027年6月", "黄岛区", "生产过程信息化项目");
        assertThat(page.get("eligibility").get("verdict").asText()).isEqualTo("eligible");
        assertThat(page.get("eligibility").get("conditions")).isNotEmpty();
        assertThat(page.get("materials")).hasSizeGreaterThan(7);
    }
}
