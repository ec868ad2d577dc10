package org.shenbao.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Form;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Section;
import org.shenbao.document.OpenedPdf;
import org.shenbao.document.Paper;
import org.shenbao.document.PaperPages;
import org.shenbao.document.Pdfs;
import org.shenbao.document.PdfsFixture;
import org.shenbao.document.WordPapers;

class FormPaperTest {

    private static final Programmes PROGRAMMES = Programmes.bundled();
    private static final Pdfs PDFS = PdfsFixture.pdfs();
    private static final FormPaper.Opinions DISTRICT = stage -> "district-preliminary-review".equals(stage)
            ? Optional.of(new StageOpinions.Given(
                    "经审核，材料齐全，同意推荐。", "黄岛区工业和信息化局", "赵伟", Instant.parse("2027-10-12T02:00:00Z")))
            : Optional.empty();

    static Stream<Leaf> leaves() {
        return PROGRAMMES.all().stream().flatMap(programme -> programme.leaves().stream());
    }

    /** One leaf of those whose forms have the same chapters. */
    static Collection<Leaf> differentForms() {
        Map<List<String>, Leaf> byChapters = new LinkedHashMap<>();
        leaves().forEach(leaf -> byChapters.putIfAbsent(chapters(FilledForms.of(leaf, DISTRICT)), leaf));
        return byChapters.values();
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void every_part_of_every_form_is_printed_with_its_label(Leaf leaf) {
        for (Form form : leaf.forms()) {
            Paper paper = FormPaper.of(form, leaf, Map.of(), List.of(), FormPaper.Opinions.NONE);

            String text = paper.toString();
            for (Section section : form.sections()) {
                unconditional(section).forEach(label -> assertThat(text).contains(label));
            }
            form.cover().fields().forEach(f -> assertThat(text).contains(f.labelZh()));
        }
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void every_form_filled_in_opens_in_word_with_straight_tables(Leaf leaf) throws IOException {
        byte[] docx = new WordPapers().write(FilledForms.of(leaf, DISTRICT), null);
        keep(leaf.category() + ".docx", docx);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (XWPFTable table : document.getTables()) {
                int columns = table.getCTTbl().getTblGrid().sizeOfGridColArray();
                for (XWPFTableRow row : table.getRows()) {
                    assertThat(row.getTableCells().stream()
                                    .mapToInt(FormPaperTest::span)
                                    .sum())
                            .isEqualTo(columns);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("differentForms")
    void every_form_filled_in_is_a_pdf_of_a4_pages_with_its_fonts_and_bookmarks(Leaf leaf) throws IOException {
        byte[] pdf = PDFS.render(PaperPages.of(FilledForms.of(leaf, DISTRICT), null, true));
        keep(leaf.category() + ".pdf", pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            OpenedPdf.isFitToPrint(document);
            assertThat(OpenedPdf.bookmarks(document)).isEqualTo(chapters(FilledForms.of(leaf, DISTRICT)));
        }
    }

    @Test
    void the_integration_form_opens_in_word_with_the_faces_that_the_notice_asks_for() throws IOException {
        byte[] docx = new WordPapers().write(forms(DISTRICT), null);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            String text = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"));
            assertThat(text).contains("2020年青岛市两化融合项目补助资金\n申报书", "申报单位（盖章）：青岛海智装备有限公司", "二、项目基本情况（1000字左右）");
            XWPFRun chapter = run(document, "二、项目基本情况（1000字左右）");
            assertThat(chapter.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo("黑体");
            assertThat(chapter.getFontSizeAsDouble()).isEqualTo(16.0);
            XWPFRun body = run(document, "项目按计划实施，成效明显。");
            assertThat(body.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo("仿宋_GB2312");
            assertThat(body.getFontSizeAsDouble()).isEqualTo(16.0);
            assertThat(document.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n")))
                    .contains("经审核，材料齐全，同意推荐。", "赵伟", "法定代表人（签字）", "HT-2026-002", "612.5");
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW())
                    .hasToString("11906");
        }
    }

    @Test
    void the_same_as_pdf_embeds_every_font_and_is_a4() throws IOException {
        byte[] pdf = PDFS.render(PaperPages.of(forms(DISTRICT), null, true));
        keep("form.pdf", pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            OpenedPdf.isFitToPrint(document);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("青岛海智装备有限公司", "■", "经审核，材料齐全，同意推荐。", "青岛市两化融合项目投资资金使用明细表", "合计")
                    .doesNotContain("草稿");
        }
    }

    @Test
    void a_draft_says_so_on_every_page() throws IOException {
        byte[] pdf = PDFS.render(PaperPages.of(forms(FormPaper.Opinions.NONE), "草稿 未提交", true));
        keep("draft.pdf", pdf);
        byte[] docx = new WordPapers().write(forms(FormPaper.Opinions.NONE), "草稿 未提交");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("草稿");
            }
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getHeaderList())
                    .anyMatch(h -> h._getHdrFtr().xmlText().contains("草稿 未提交"));
        }
    }

    private static List<Paper> forms(FormPaper.Opinions opinions) {
        Leaf leaf = PROGRAMMES.leaf("qingdao-2020", "qd-integration");
        return leaf.forms().stream()
                .map(form -> FormPaper.of(form, leaf, DossierFixtures.completeAnswers(), List.of(), opinions))
                .toList();
    }

    private static List<String> chapters(List<Paper> papers) {
        return papers.stream()
                .flatMap(paper -> paper.blocks().stream())
                .filter(Paper.Heading.class::isInstance)
                .map(Paper.Heading.class::cast)
                .filter(heading -> heading.level() <= 2)
                .map(heading -> "-".repeat(heading.level() - 1) + heading.text())
                .toList();
    }

    private static int span(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties == null || properties.getGridSpan() == null
                ? 1
                : properties.getGridSpan().getVal().intValue();
    }

    private static List<String> unconditional(Section section) {
        List<String> labels = new ArrayList<>();
        if (section.visibleWhen() == null) {
            labels.add(section.titleZh());
            boolean alone = section.fields().size() == 1;
            section.fields().stream()
                    .filter(f -> f.visibleWhen() == null && !f.isComputed() && !alone)
                    .map(Field::labelZh)
                    .forEach(labels::add);
            section.sections().forEach(part -> labels.addAll(unconditional(part)));
        }
        return labels;
    }

    private static XWPFRun run(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .flatMap(p -> p.getRuns().stream())
                .filter(r -> r.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** For whoever wants to look at it. */
    private static void keep(String name, byte[] content) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name), content);
    }
}
