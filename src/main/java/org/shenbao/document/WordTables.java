package org.shenbao.document;

import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.springframework.stereotype.Component;

/** Tables as docx: A4 across, each on pages of its own, the column names repeated on every page. */
@Component
public class WordTables {

    private static final WordStyle TITLE = new WordStyle(WordStyle.TITLE, 18, false);
    private static final WordStyle PLAIN = new WordStyle(WordStyle.FANG_SONG, 12, false);
    private static final WordStyle HEAD = new WordStyle(WordStyle.HEI, 11, false);
    private static final WordStyle CELL = new WordStyle(WordStyle.FANG_SONG, 11, false);

    /** Writes a docx file. */
    public byte[] write(List<Spreadsheet> tables) {
        WordFile file = new WordFile(true);
        for (Spreadsheet table : tables) {
            if (!table.equals(tables.get(0))) {
                file.pageBreak();
            }
            add(file, table);
        }
        return file.bytes();
    }

    private static void add(WordFile file, Spreadsheet table) {
        file.paragraph(table.title(), TITLE, ParagraphAlignment.CENTER).setSpacingAfter(120);
        table.headers().forEach(line -> file.paragraph(line.text(), PLAIN, ParagraphAlignment.LEFT));
        XWPFTable word = file.table(
                table.columns().stream().map(Spreadsheet.Column::width).toList());
        List<Integer> single = Collections.nCopies(table.columns().size(), 1);
        XWPFTableRow head = WordFile.row(word, single);
        head.setRepeatHeader(true);
        for (int i = 0; i < table.columns().size(); i++) {
            WordFile.cell(head.getCell(i), table.columns().get(i).label(), HEAD, ParagraphAlignment.CENTER);
        }
        for (List<Object> values : table.rows()) {
            XWPFTableRow row = WordFile.row(word, single);
            for (int i = 0; i < values.size(); i++) {
                ParagraphAlignment side =
                        values.get(i) instanceof Number ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT;
                WordFile.cell(row.getCell(i), values.get(i).toString(), CELL, side);
            }
        }
        table.below().forEach(text -> file.paragraph(text, PLAIN, ParagraphAlignment.LEFT));
    }
}
