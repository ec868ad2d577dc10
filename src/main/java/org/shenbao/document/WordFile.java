package org.shenbao.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A docx file of A4 pages that grows from top to bottom. Lengths are twentieths of a point. */
final class WordFile {

    private static final int A4_SHORT = 11906;
    private static final int A4_LONG = 16838;
    private static final int MARGIN = 1417;

    private final XWPFDocument document = new XWPFDocument();
    private final int textWidth;

    WordFile(boolean across) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(across ? A4_LONG : A4_SHORT));
        size.setH(BigInteger.valueOf(across ? A4_SHORT : A4_LONG));
        size.setOrient(across ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margins = section.addNewPgMar();
        for (BigInteger margin : List.of(BigInteger.valueOf(MARGIN))) {
            margins.setTop(margin);
            margins.setBottom(margin);
            margins.setLeft(margin);
            margins.setRight(margin);
        }
        textWidth = (across ? A4_LONG : A4_SHORT) - 2 * MARGIN;
        footer();
    }

    byte[] bytes() {
        try (document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Large grey letters behind the text of every page. */
    void watermark(String text) {
        new XWPFHeaderFooterPolicy(document).createWatermark(text);
    }

    XWPFParagraph paragraph(String text, WordStyle style, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        write(paragraph, text, style);
        return paragraph;
    }

    /** A chapter's title, which Word shows in its navigation. */
    void heading(String text, int level, WordStyle style) {
        XWPFParagraph paragraph = paragraph(text, style, ParagraphAlignment.LEFT);
        paragraph.setKeepNext(true);
        paragraph.setSpacingBefore(120);
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    }

    void pageBreak() {
        document.createParagraph().setPageBreak(true);
    }

    /** @param shares of the width that the columns take */
    XWPFTable table(List<Integer> shares) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        table.setWidth(textWidth);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        int sum = shares.stream().mapToInt(Integer::intValue).sum();
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        shares.forEach(share -> grid.addNewGridCol().setW(BigInteger.valueOf((long) textWidth * share / sum)));
        table.setCellMargins(40, 80, 40, 80);
        return table;
    }

    /**
     * A new row at the end, which never breaks over two pages.
     *
     * @param spans how many columns each of its cells takes
     */
    static XWPFTableRow row(XWPFTable table, List<Integer> spans) {
        XWPFTableRow row = table.insertNewTableRow(table.getNumberOfRows());
        for (int span : spans) {
            XWPFTableCell cell = row.addNewTableCell();
            if (span > 1) {
                cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(span));
            }
        }
        row.setCantSplitRow(true);
        return row;
    }

    static void cell(XWPFTableCell cell, String text, WordStyle style, ParagraphAlignment alignment) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < Math.max(1, lines.size()); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphArray(0) : cell.addParagraph();
            paragraph.setAlignment(alignment);
            write(paragraph, lines.isEmpty() ? "" : lines.get(i), style);
        }
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    }

    static void write(XWPFParagraph paragraph, String text, WordStyle style) {
        XWPFRun run = paragraph.createRun();
        style.dress(run);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i), i);
        }
    }

    private void footer() {
        XWPFParagraph paragraph =
                document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        WordStyle style = new WordStyle(WordStyle.SONG, 9, false);
        write(paragraph, "第 ", style);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        write(paragraph, " 页 共 ", style);
        paragraph.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        write(paragraph, " 页", style);
    }
}
