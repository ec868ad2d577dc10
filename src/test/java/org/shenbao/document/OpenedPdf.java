package org.shenbao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.data.Offset;

/** A printed PDF, opened again as whoever receives it would. */
public final class OpenedPdf {

    private static final Pattern KEY =
            Pattern.compile("\\b[a-z]{3,}[A-Z][a-zA-Z]+|\\bnull\\b|\\b(js|gd|sd|jl|qd)-[a-z]");
    private static final float PRINTER_MARGIN = 28;

    private OpenedPdf() {}

    /** A4 upright, every font in the file, no text beyond the paper's edge, no page without text, no key of the software. */
    public static void isFitToPrint(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), Offset.offset(1f));
            assertThat(page.getMediaBox().getHeight()).isCloseTo(PDRectangle.A4.getHeight(), Offset.offset(1f));
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            Edges edges = new Edges();
            edges.setStartPage(page);
            edges.setEndPage(page);
            String text = edges.getText(document);
            assertThat(text.strip()).as("page " + page).hasSizeGreaterThan("第 1 页 共 1 页".length());
            assertThat(edges.left).as("left edge of page " + page).isGreaterThan(PRINTER_MARGIN);
            assertThat(edges.right)
                    .as("right edge of page " + page)
                    .isLessThan(PDRectangle.A4.getWidth() - PRINTER_MARGIN);
            assertThat(KEY.matcher(text).results().map(found -> found.group()).toList())
                    .as("keys on page " + page)
                    .isEmpty();
        }
    }

    /** Titles of the bookmarks with their depth in hyphens, in reading order. */
    public static List<String> bookmarks(PDDocument document) {
        List<String> titles = new ArrayList<>();
        PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            collect(outline, "", titles);
        }
        return titles;
    }

    private static void collect(PDOutlineNode node, String depth, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(depth + item.getTitle());
            collect(item, depth + "-", titles);
        }
    }

    private static final class Edges extends PDFTextStripper {

        private float left = Float.MAX_VALUE;
        private float right;

        @Override
        protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isBlank()) {
                left = Math.min(left, text.getXDirAdj());
                right = Math.max(right, text.getXDirAdj() + text.getWidthDirAdj());
            }
            super.processTextPosition(text);
        }
    }
}
