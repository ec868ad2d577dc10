package org.shenbao.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** Workbooks of one printable table each: A4 across, bordered, the column names repeated on every page. */
@Component
public class Spreadsheets {

    /** How much wider than the default font (11 points) a letter of the title and of a line is. */
    private static final double TITLE_SHARE = 18 / 11.0;

    private static final double LINE_SHARE = 12 / 11.0;

    /** Writes an xlsx file of one sheet. Text is never taken for a formula, whatever it begins with. */
    public byte[] write(Spreadsheet table) {
        return write(List.of(table));
    }

    /** The same with a sheet per table; a name that comes twice gets a number. */
    public byte[] write(List<Spreadsheet> tables) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SheetStyles styles = new SheetStyles(workbook);
            tables.forEach(table -> sheet(workbook, table, styles));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sheet(XSSFWorkbook workbook, Spreadsheet table, SheetStyles styles) {
        Sheet sheet = workbook.createSheet(name(workbook, table.name()));
        title(sheet, table, styles.title());
        table.headers().forEach(line -> line(sheet, line.text(), table, styles.plain()));
        body(sheet, table, styles);
        table.below().forEach(text -> line(sheet, text, table, styles.plain()));
        page(sheet);
    }

    private static String name(XSSFWorkbook workbook, String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        String name = safe;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            name = safe.substring(0, Math.min(safe.length(), 27)) + i;
        }
        return name;
    }

    private static void title(Sheet sheet, Spreadsheet table, CellStyle style) {
        Row row = sheet.createRow(0);
        row.setHeightInPoints(30 * lines(table.title(), TITLE_SHARE, table));
        text(row, 0, table.title(), style);
        merge(sheet, 0, 0, table.columns().size() - 1);
    }

    private static void line(Sheet sheet, String text, Spreadsheet table, CellStyle style) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.setHeightInPoints(20 * lines(text, LINE_SHARE, table));
        text(row, 0, text, style);
        merge(sheet, row.getRowNum(), 0, table.columns().size() - 1);
    }

    /** Excel does not stretch a row for the text of merged cells. */
    private static int lines(String text, double share, Spreadsheet table) {
        int room = table.columns().stream().mapToInt(Spreadsheet.Column::width).sum();
        int needed = text.codePoints().map(c -> c < 0x100 ? 1 : 2).sum();
        return (int) Math.max(1, Math.ceil(needed * share / room));
    }

    private static void body(Sheet sheet, Spreadsheet table, SheetStyles styles) {
        int top = sheet.getLastRowNum() + 1;
        List<Object> labels = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            labels.add(table.columns().get(i).label());
            sheet.setColumnWidth(i, Math.min(table.columns().get(i).width(), 250) * 256);
        }
        row(sheet, labels, styles.head());
        table.rows().forEach(values -> row(sheet, values, styles.cell()));
        sheet.setRepeatingRows(new CellRangeAddress(top, top, 0, table.columns().size() - 1));
    }

    private static void row(Sheet sheet, List<Object> values, CellStyle style) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Number number) {
                Cell cell = row.createCell(i);
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(style);
            } else {
                text(row, i, value.toString(), style);
            }
        }
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private static void merge(Sheet sheet, int row, int from, int to) {
        if (to > from) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
        }
    }

    private static void page(Sheet sheet) {
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    }
}
