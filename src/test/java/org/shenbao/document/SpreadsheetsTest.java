package org.shenbao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Spreadsheet.Column;
import org.shenbao.document.Spreadsheet.Line;

class SpreadsheetsTest {

    private static final Spreadsheet TABLE = new Spreadsheet(
            "汇总表/2027",
            "两化融合项目汇总表",
            List.of(new Line("日期", "2027年10月20日")),
            List.of(new Column("序号", 6), new Column("企业名称", 40)),
            List.of(List.of(1, "青岛海智装备有限公司"), List.of(2, "=HYPERLINK(\"http://x\")")),
            List.of(new Line("填表人", "王敏")),
            List.of("甲", "乙"));

    @Test
    void a_table_opens_again_with_everything_in_its_place() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(new Spreadsheets().write(TABLE)))) {
            Sheet sheet = workbook.getSheetAt(0);

            assertThat(text(sheet, 0, 0)).isEqualTo("两化融合项目汇总表");
            assertThat(text(sheet, 1, 0)).isEqualTo("日期：2027年10月20日");
            assertThat(text(sheet, 2, 0)).isEqualTo("序号");
            assertThat(text(sheet, 2, 1)).isEqualTo("企业名称");
            assertThat(sheet.getRow(3).getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(text(sheet, 3, 1)).isEqualTo("青岛海智装备有限公司");
            assertThat(text(sheet, 5, 0)).isEqualTo("填表人：王敏");
            assertThat(text(sheet, 6, 0)).isEqualTo("注：1.甲。");
            assertThat(text(sheet, 7, 0)).isEqualTo("　　2.乙。");
            assertThat(sheet.getColumnWidth(1)).isEqualTo(40 * 256);
            assertThat(sheet.getRow(3).getCell(1).getCellStyle().getBorderBottom())
                    .isEqualTo(BorderStyle.THIN);
            assertThat(sheet.getMergedRegions()).hasSize(5);
        }
    }

    @Test
    void text_that_looks_like_a_formula_stays_text() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(new Spreadsheets().write(TABLE)))) {
            Cell cell = workbook.getSheetAt(0).getRow(4).getCell(1);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void a_note_longer_than_the_table_gets_room_for_every_line() throws IOException {
        Spreadsheet table = new Spreadsheet(
                "甲",
                "标题",
                List.of(),
                List.of(new Column("序号", 6), new Column("企业", 14)),
                List.of(),
                List.of(),
                List.of("长".repeat(40)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(new Spreadsheets().write(table)))) {
            assertThat(workbook.getSheetAt(0).getRow(2).getHeightInPoints()).isEqualTo(100);
        }
    }

    private static String text(Sheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }
}
