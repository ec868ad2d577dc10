package org.shenbao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfsTest {

    private static final Pdfs PDFS = new Pdfs(new DocumentProperties(List.of(), null, null, null));

    @Test
    void a_page_is_a4_and_carries_its_chinese_font() throws IOException {
        byte[] pdf = PDFS.render(page("<h1>申报回执</h1><p>申报单位：" + Xhtml.text("青岛<海智>装备有限公司 & 䶮") + "</p>"));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("申报回执", "申报单位：青岛<海智>装备有限公司 & 䶮", "第 1 页 共 1 页")
                    .doesNotContain("#");
            PDRectangle paper = document.getPage(0).getMediaBox();
            assertThat(paper.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), org.assertj.core.data.Offset.offset(1f));
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("NotoSansSC");
            }
        }
        assertThat(pdf.length).as("only the glyphs used are embedded").isLessThan(300_000);
    }

    @Test
    void many_pages_may_be_rendered_at_once() {
        List<Integer> pages = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> PDFS.render(page("<p>第" + i + "份</p>")))
                .map(pdf -> text(pdf).contains("份") ? 1 : 0)
                .toList();

        assertThat(pages).hasSize(8).containsOnly(1);
    }

    @Test
    void nothing_outside_the_page_is_read() {
        byte[] pdf =
                PDFS.render(page("<p>正文</p><img src=\"file:///etc/passwd\"/><img src=\"http://127.0.0.1:1/x.png\"/>"));

        assertThat(text(pdf)).contains("正文").doesNotContain("root");
    }

    @Test
    void a_page_with_a_dtd_is_refused() {
        String page = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + page("<p>&x;</p>");

        assertThatThrownBy(() -> PDFS.render(page)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void characters_that_xml_does_not_know_are_left_out() {
        assertThat(Xhtml.text("甲\u0000乙\u000b<b>'\"")).isEqualTo("甲乙&lt;b&gt;&#39;&quot;");
        assertThat(Xhtml.text(null)).isEmpty();
        assertThat(Xhtml.paragraphs("一\n二")).isEqualTo("<p>一</p><p>二</p>");
    }

    private static String page(String body) {
        return "<html><head><title>测试</title></head><body>" + body + "</body></html>";
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
