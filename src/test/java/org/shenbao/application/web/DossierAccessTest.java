package org.shenbao.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.application.DossierFixtures;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.shenbao.support.Visitor.Visitors;

/** Who sees what: the applicant its own, an office what lies below it, everybody else nothing. */
@ApplicationTest
class DossierAccessTest {

    private final Visitors visitors;
    private Visitor haizhi;
    private Portal portal;

    DossierAccessTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @BeforeEach
    void signIn() {
        haizhi = visitors.browser("haizhi");
        portal = new Portal(haizhi);
    }

    @ParameterizedTest
    @CsvSource({
        "huangdao, 200",
        "city, 200",
        "chengyang, 404",
        "lanhai, 404",
        "expert1, 404",
        "analyst, 404",
        "sysadmin, 404"
    })
    void a_submitted_dossier_is_open_to_its_district_and_the_city_only(String username, int status) {
        long id = portal.aSubmission();

        assertThat(visitors.browser(username)
                        .get("/api/applications/" + id + "/dossier")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"huangdao", "city", "lanhai", "chengyang"})
    void a_draft_is_nobodys_business_but_the_applicants(String username) {
        long id = portal.aReadyDraft();
        long file = portal.copy(id)
                .get("materials")
                .findValue("files")
                .findPath("id")
                .asLong();
        Visitor other = visitors.browser(username);

        assertThat(other.get("/api/applications/" + id).status()).isIn(403, 404);
        assertThat(other.get("/api/applications/" + id + "/dossier").status()).isEqualTo(404);
        assertThat(other.get("/api/applications/" + id + "/files/" + file).status())
                .isEqualTo(404);
    }

    @Test
    void nobody_writes_into_anothers_application() {
        long id = portal.aReadyDraft();
        Portal lanhai = new Portal(visitors.browser("lanhai"));

        assertThat(lanhai.save(id, 0, Map.of()).status()).isEqualTo(404);
        assertThat(lanhai.submit(id).status()).isEqualTo(404);
        assertThat(lanhai.upload(id, "qd-m-integration-2", "a.pdf", DossierFixtures.aPdf())
                        .status())
                .isEqualTo(404);
        Visitor district = visitors.browser("huangdao");
        assertThat(district.post("/api/applications/" + id + "/submission", Map.of())
                        .status())
                .isIn(403, 404);
    }

    @Test
    void a_stranger_is_sent_to_the_door() {
        assertThat(visitors.stranger().get("/api/applications").status()).isEqualTo(401);
    }

    @Test
    void lists_show_an_enterprise_its_own_and_an_office_what_was_submitted_below_it() {
        long draft = portal.beginDraft();
        long submitted = portal.aSubmission();

        assertThat(ids(haizhi)).contains(draft, submitted);
        assertThat(ids(visitors.browser("huangdao"))).contains(submitted).doesNotContain(draft);
        assertThat(ids(visitors.browser("city"))).contains(submitted).doesNotContain(draft);
        assertThat(ids(visitors.browser("chengyang"))).doesNotContain(draft, submitted);
        assertThat(ids(visitors.browser("lanhai"))).doesNotContain(draft, submitted);
        assertThat(visitors.browser("expert1").get("/api/applications").status())
                .isEqualTo(403);
    }

    @Test
    void an_uploaded_pdf_is_shown_without_sniffing_and_a_table_is_only_downloaded() {
        long id = portal.aReadyDraft();
        JsonNode file = portal.upload(id, "qd-m-integration-5", "../合同<清单>.pdf", DossierFixtures.aPdf())
                .json();

        Answer shown = haizhi.get(
                "/api/applications/" + id + "/files/" + file.get("id").asLong());

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Disposition")).startsWith("inline");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(file.get("sha256").asText()).hasSize(64);
        assertThat(file.get("name").asText()).doesNotContain("/", "<");
    }

    @Test
    void a_page_that_calls_itself_a_pdf_is_refused_in_chinese() {
        long id = portal.beginDraft();

        Answer answer = portal.upload(
                id, "qd-m-integration-2", "a.pdf", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("只接收 PDF");
    }

    private static java.util.List<Long> ids(Visitor visitor) {
        java.util.List<Long> ids = new java.util.ArrayList<>();
        visitor.get("/api/applications?size=100")
                .json()
                .get("items")
                .forEach(item -> ids.add(item.get("id").asLong()));
        return ids;
    }
}
