package org.shenbao.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Paper.Fact;
import org.springframework.stereotype.Component;

/** Papers as docx: A4, the faces and sizes that the notices ask for, every paper on pages of its own. */
@Component
public class WordPapers {

    private static final WordStyle COVER = new WordStyle(WordStyle.FANG_SONG, 16, false);
    private static final WordStyle ANNEX = new WordStyle(WordStyle.HEI, 16, false);
    private static final WordStyle LABEL = new WordStyle(WordStyle.HEI, 12, false);
    private static final WordStyle CELL = new WordStyle(WordStyle.FANG_SONG, 12, false);
    private static final WordStyle SMALL = new WordStyle(WordStyle.FANG_SONG, 10.5, false);

    /** @param watermark large grey letters behind every page */
    public byte[] write(List<Paper> papers, @Nullable String watermark) {
        WordFile file = new WordFile(false);
        if (watermark != null) {
            file.watermark(watermark);
        }
        for (int i = 0; i < papers.size(); i++) {
            if (i > 0) {
                file.pageBreak();
            }
            add(file, papers.get(i));
        }
        return file.bytes();
    }

    private static void add(WordFile file, Paper paper) {
        if (paper.cover() == null) {
            file.paragraph(paper.title(), title(List.of(paper.title()), 22), ParagraphAlignment.CENTER)
                    .setSpacingAfter(240);
        } else {
            cover(file, paper.titleLines(), paper.cover());
        }
        for (Paper.Block block : paper.blocks()) {
            if (block instanceof Paper.Heading heading) {
                WordStyle style =
                        PaperPages.face(heading.level(), paper.style()).word();
                file.heading(heading.text(), heading.level(), style);
            } else if (block instanceof Paper.Prose prose) {
                prose.text().lines().forEach(line -> prose(file, line, paper.style()));
            } else if (block instanceof Paper.Note note) {
                file.paragraph(note.text(), SMALL, ParagraphAlignment.LEFT);
            } else if (block instanceof Paper.Facts facts) {
                facts(file, facts.facts());
            } else if (block instanceof Paper.Grid grid) {
                grid(file, grid);
            } else if (block instanceof Paper.Bars bars) {
                bars(file, bars);
            } else if (block instanceof Paper.Opinion opinion) {
                opinion(file, opinion);
            } else if (block instanceof Paper.Contents contents) {
                contents.entries()
                        .forEach(e -> file.paragraph(e.title() + "\t" + e.page(), CELL, ParagraphAlignment.LEFT));
            }
        }
    }

    private static void cover(WordFile file, List<String> title, Paper.Cover cover) {
        file.paragraph(cover.annex() == null ? "" : cover.annex(), ANNEX, ParagraphAlignment.LEFT);
        WordStyle large = title(title, 26);
        for (int i = 0; i < title.size(); i++) {
            XWPFParagraph heading = file.paragraph(title.get(i), large, ParagraphAlignment.CENTER);
            heading.setSpacingBefore(i == 0 ? 2400 : 0);
            heading.setSpacingAfter(i == title.size() - 1 ? 1800 : 0);
        }
        for (Fact line : cover.lines()) {
            XWPFParagraph paragraph = file.paragraph(line.label() + "：" + line.value(), COVER, ParagraphAlignment.LEFT);
            paragraph.setIndentationLeft(1100);
            paragraph.setSpacingAfter(200);
        }
        if (cover.foot() != null) {
            file.paragraph(cover.foot(), COVER, ParagraphAlignment.CENTER).setSpacingBefore(1800);
        }
        file.pageBreak();
    }

    private static WordStyle title(List<String> lines, double most) {
        return new WordStyle(WordStyle.TITLE, Paper.titleSize(lines, most), false);
    }

    /** Single line spacing, first line two characters in. */
    private static void prose(WordFile file, String line, PaperStyle style) {
        XWPFParagraph paragraph = file.paragraph(line, style.body().word(), ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine((int) (style.body().points() * 2 * 20));
        paragraph.setSpacingBetween(1.0);
    }

    private static void facts(WordFile file, List<Fact> facts) {
        XWPFTable table = file.table(List.of(19, 31, 19, 31));
        for (List<Fact> pair : PaperPages.abreast(facts)) {
            XWPFTableRow row = WordFile.row(table, PaperPages.spans(pair));
            row.setCantSplitRow(!pair.get(0).isLong());
            for (int i = 0; i < pair.size(); i++) {
                WordFile.cell(row.getCell(2 * i), pair.get(i).label(), LABEL, ParagraphAlignment.LEFT);
                WordFile.cell(row.getCell(2 * i + 1), pair.get(i).value(), CELL, ParagraphAlignment.LEFT);
            }
        }
        file.paragraph("", SMALL, ParagraphAlignment.LEFT);
    }

    private static void grid(WordFile file, Paper.Grid grid) {
        if (!grid.caption().isEmpty()) {
            file.paragraph(grid.caption(), LABEL, ParagraphAlignment.LEFT).setKeepNext(true);
        }
        List<Integer> single = Collections.nCopies(grid.columns().size(), 1);
        XWPFTable table = file.table(grid.shares());
        XWPFTableRow head = WordFile.row(table, single);
        head.setRepeatHeader(true);
        cells(head, grid.columns(), LABEL, ParagraphAlignment.CENTER);
        List<List<String>> rows = new ArrayList<>(grid.rows());
        if (!grid.totals().isEmpty()) {
            rows.add(grid.totals());
        }
        for (List<String> row : rows) {
            cells(WordFile.row(table, single), row, SMALL, ParagraphAlignment.LEFT);
        }
        file.paragraph("", SMALL, ParagraphAlignment.LEFT);
    }

    /** A word processor gets the figures as a table. */
    private static void bars(WordFile file, Paper.Bars bars) {
        file.paragraph(bars.caption(), LABEL, ParagraphAlignment.LEFT).setKeepNext(true);
        XWPFTable table = file.table(List.of(70, 30));
        for (Paper.Bar bar : bars.bars()) {
            cells(WordFile.row(table, List.of(1, 1)), List.of(bar.label(), bar.text()), SMALL, ParagraphAlignment.LEFT);
        }
        file.paragraph("", SMALL, ParagraphAlignment.LEFT);
    }

    private static void cells(XWPFTableRow row, List<String> texts, WordStyle style, ParagraphAlignment side) {
        for (int i = 0; i < texts.size(); i++) {
            WordFile.cell(row.getCell(i), texts.get(i), style, side);
        }
    }

    private static void opinion(WordFile file, Paper.Opinion opinion) {
        XWPFTableRow row = WordFile.row(file.table(List.of(19, 81)), List.of(1, 1));
        row.setHeight(2200);
        WordFile.cell(row.getCell(0), opinion.label(), LABEL, ParagraphAlignment.CENTER);
        XWPFTableCell cell = row.getCell(1);
        WordFile.cell(cell, opinion.text(), CELL, ParagraphAlignment.LEFT);
        for (String line : opinion.signatures()) {
            under(cell, line, ParagraphAlignment.LEFT).setIndentationLeft(3000);
        }
        if (opinion.said() != null) {
            under(cell, opinion.said(), ParagraphAlignment.RIGHT);
        }
        if (opinion.date() != null) {
            under(cell, opinion.date(), ParagraphAlignment.RIGHT);
        }
        file.paragraph("", SMALL, ParagraphAlignment.LEFT);
    }

    private static XWPFParagraph under(XWPFTableCell cell, String text, ParagraphAlignment side) {
        XWPFParagraph paragraph = cell.addParagraph();
        paragraph.setAlignment(side);
        paragraph.setSpacingBefore(160);
        WordFile.write(paragraph, text, CELL);
        return paragraph;
    }
}
