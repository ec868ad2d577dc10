package org.shenbao.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.shenbao.support.Visitor.Visitors;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is downloaded, opened again; and the counter where paper meets screen. */
@ApplicationTest
class PrintedDossierTest {

    private static final Pattern CODE = Pattern.compile("页码校验 ([0-9A-Z]{4}-[0-9A-Z]{4})");

    private final Visitors visitors;
    private final JdbcTemplate jdbc;
    private Visitor haizhi;
    private Portal portal;

    PrintedDossierTest(Visitors visitors, JdbcTemplate jdbc) {
        this.visitors = visitors;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void signIn() {
        haizhi = visitors.browser("haizhi");
        portal = new Portal(haizhi);
    }

    @Test
    void a_draft_is_printed_for_its_applicant_alone_and_says_that_it_is_one() throws IOException {
        long id = portal.aReadyDraft();

        try (PDDocument form = pdf(haizhi.get("/api/applications/" + id + "/form.pdf"))) {
            assertThat(text(form)).contains("青岛海智装备有限公司", "草稿");
        }
        assertThat(haizhi.get("/api/applications/" + id + "/dossier.pdf").status())
                .isEqualTo(404);
        assertThat(visitors.browser("huangdao")
                        .get("/api/applications/" + id + "/form.pdf")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_form_of_a_submission_opens_in_word() throws IOException {
        long id = portal.aSubmission();

        Answer docx = visitors.browser("huangdao").get("/api/applications/" + id + "/form.docx");

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx.bytes()))) {
            assertThat(document.getParagraphs()).anyMatch(p -> p.getText().contains("申报单位（盖章）：青岛海智装备有限公司"));
            assertThat(document.getHeaderList()).isEmpty();
        }
        assertThat(downloads(id, "form.docx")).isEqualTo(1);
    }

    @Test
    void the_bound_dossier_has_everything_in_the_notices_order() throws IOException {
        long id = portal.aSubmission();

        Answer answer = visitors.browser("huangdao").get("/api/applications/" + id + "/dossier.pdf");

        Files.write(Files.createDirectories(Path.of("target/papers")).resolve("dossier.pdf"), answer.bytes());
        try (PDDocument volume = pdf(answer)) {
            assertThat(bookmarks(volume))
                    .containsSubsequence("补助资金申报书", "营业执照", "审计报告", "明细表", "投入证明", "竣工", "评估报告", "承诺书");
            for (PDPage page : volume.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            String text = text(volume);
            assertThat(text).containsPattern("目.录").contains("申报编号", "第 " + volume.getNumberOfPages() + " 页");
            assertThat(CODE.matcher(text).results().map(m -> m.group(1)).distinct())
                    .as("every page has a code of its own")
                    .hasSize(volume.getNumberOfPages());
        }
        assertThat(downloads(id, "dossier.pdf")).isEqualTo(1);
        assertThat(visitors.browser("chengyang")
                        .get("/api/applications/" + id + "/dossier.pdf")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_counter_matches_a_page_and_records_the_copies() throws IOException {
        long id = portal.aSubmission();
        Visitor huangdao = visitors.browser("huangdao");
        String code = code(huangdao.get("/api/applications/" + id + "/dossier.pdf"), 3);

        JsonNode match = huangdao.get("/api/applications/" + id + "/page-checks/" + code.toLowerCase())
                .json();
        JsonNode mismatch = huangdao.get("/api/applications/" + id + "/page-checks/ABCD-EFGH")
                .json();
        Answer refused = huangdao.post(
                "/api/applications/" + id + "/paper-copies", Map.of("copies", 3, "code", "ABCD-EFGH", "remark", ""));
        Answer received = huangdao.post(
                "/api/applications/" + id + "/paper-copies", Map.of("copies", 3, "code", code, "remark", ""));

        assertThat(match.get("verdict").asText()).isEqualTo("MATCH");
        assertThat(match.get("page").asInt()).isEqualTo(3);
        assertThat(mismatch.get("verdict").asText()).isEqualTo("MISMATCH");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(received.status()).as(received.body()).isEqualTo(201);
        JsonNode row = visitors.browser("city")
                .get("/api/paper-copies?application=" + id)
                .json()
                .get(0);
        assertThat(row.get("copies").asInt()).isEqualTo(3);
        assertThat(row.get("verdict").asText()).isEqualTo("MATCH");
        assertThat(row.get("bodyName").asText()).contains("黄岛区");
        assertThat(visitors.browser("chengyang")
                        .get("/api/paper-copies?application=" + id)
                        .json())
                .isEmpty();
        assertThat(haizhi.post(
                                "/api/applications/" + id + "/paper-copies",
                                Map.of("copies", 3, "code", code, "remark", ""))
                        .status())
                .isEqualTo(403);
    }

    private int downloads(long id, String what) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entries WHERE action = 'paper.downloaded' AND subject_id = ? AND after_state LIKE ?",
                Integer.class,
                String.valueOf(id),
                "%" + what + "%");
    }

    private static String code(Answer answer, int page) throws IOException {
        try (PDDocument volume = pdf(answer)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            Matcher matcher = CODE.matcher(stripper.getText(volume));
            assertThat(matcher.find()).isTrue();
            return matcher.group(1);
        }
    }

    private static PDDocument pdf(Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Loader.loadPDF(answer.bytes());
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static List<String> bookmarks(PDDocument volume) {
        List<String> known = List.of("补助资金申报书", "营业执照", "审计报告", "明细表", "投入证明", "竣工", "评估报告", "承诺书");
        List<String> found = new ArrayList<>();
        volume.getDocumentCatalog()
                .getDocumentOutline()
                .children()
                .forEach(item -> known.stream()
                        .filter(item.getTitle()::contains)
                        .findFirst()
                        .ifPresent(found::add));
        return found;
    }
}
