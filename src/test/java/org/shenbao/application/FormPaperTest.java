package org.shenbao.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Form;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Section;
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
        byte[] docx = new WordPapers().write(filled(leaf), null);

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

    @Test
    void a_long_form_is_printed_in_full() throws IOException {
        byte[] pdf =
                PDFS.render(PaperPages.of(filled(PROGRAMMES.leaf("jiangsu-2019", "js-platform-cross")), null, true));
        keep("long.pdf", pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(PDOutlineItem::getTitle)
                    .contains("一、企业基本信息", "二、工业互联网平台申报材料");
        }
    }

    @Test
    void the_integration_form_opens_in_word_with_the_faces_that_the_notice_asks_for() throws IOException {
        byte[] docx = new WordPapers().write(forms(DISTRICT), null);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            String text = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"));
            assertThat(text).contains("2020年青岛市两化融合项目补助资金申报书", "申报单位（盖章）：青岛海智装备有限公司", "二、项目基本情况（1000字左右）");
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
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
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

    private static List<Paper> filled(Leaf leaf) {
        Map<String, Object> answers = new HashMap<>();
        leaf.answeredFields().forEach(field -> answers.put(field.key(), example(field)));
        return leaf.forms().stream()
                .map(form -> FormPaper.of(form, leaf, answers, List.of(), DISTRICT))
                .toList();
    }

    private static @Nullable Object example(Field field) {
        return switch (field.type()) {
            case TEXT, PHONE, EMAIL, URL -> "某单位";
            case LONGTEXT -> "项目按计划实施。\n成效明显。";
            case BOOLEAN -> true;
            case INTEGER, DECIMAL, PERCENT, MONEY_WAN, MONEY_YUAN -> new BigDecimal("12.5");
            case DATE -> "2027-03-01";
            case MONTH -> "2027-03";
            case DATE_RANGE -> Map.of("start", "2027-03-01", "end", "2027-04-01");
            case MONTH_RANGE -> Map.of("start", "2027-03", "end", "2027-04");
            case ENUM -> field.options().get(0).value();
            case MULTI_ENUM -> List.of(field.options().get(0).value());
            case TABLE -> List.of(Map.of(), Map.of());
            case FILE, OPINION -> null;
        };
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
