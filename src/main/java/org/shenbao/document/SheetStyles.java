package org.shenbao.document;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of official tables: 方正小标宋-like title, 仿宋 text; fonts are named, not embedded. */
record SheetStyles(CellStyle title, CellStyle plain, CellStyle head, CellStyle cell) {

    SheetStyles(Workbook workbook) {
        this(
                style(workbook, font(workbook, "宋体", 18, true), HorizontalAlignment.CENTER, false),
                style(workbook, font(workbook, "仿宋", 12, false), HorizontalAlignment.LEFT, false),
                style(workbook, font(workbook, "黑体", 11, false), HorizontalAlignment.CENTER, true),
                style(workbook, font(workbook, "仿宋", 11, false), HorizontalAlignment.LEFT, true));
    }

    private static Font font(Workbook workbook, String name, int points, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private static CellStyle style(Workbook workbook, Font font, HorizontalAlignment alignment, boolean bordered) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        if (bordered) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            // Opened and saved again, "=1+1" must stay text.
            style.setQuotePrefixed(true);
        }
        return style;
    }
}
