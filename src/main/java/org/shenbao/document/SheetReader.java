package org.shenbao.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.shenbao.support.InvalidInput;

/** Reads the first sheet of a workbook that people keep: a line of headings somewhere near the top, rows below it. */
public final class SheetReader {

    /** Key under which each row carries its number, as Excel shows it. */
    public static final String ROW = "#";

    private static final int HEADING_WITHIN = 10;
    private static final int MOST_ROWS = 20_000;

    private SheetReader() {}

    /**
     * @param heading a heading that the table must have
     * @return heading to text as Excel shows it, one map a row that holds anything
     * @throws InvalidInput when it is no workbook, has no such heading, or too many rows
     */
    public static List<Map<String, String>> read(InputStream xlsx, String heading) {
        try (Workbook workbook = WorkbookFactory.create(xlsx)) {
            return rows(workbook.getSheetAt(0), heading);
        } catch (IOException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            InvalidInput refused = InvalidInput.of("file", "文件不是可以读取的 Excel 表格（xlsx），或已加密。");
            refused.initCause(e);
            throw refused;
        }
    }

    private static List<Map<String, String>> rows(Sheet sheet, String heading) {
        DataFormatter format = new DataFormatter();
        Row headings = null;
        List<Map<String, String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (headings == null) {
                headings =
                        row.getRowNum() < HEADING_WITHIN && names(row, format).containsValue(heading) ? row : null;
            } else {
                Map<String, String> values = values(names(headings, format), row, format);
                if (values.size() > 1) {
                    rows.add(values);
                }
            }
            if (rows.size() > MOST_ROWS) {
                throw InvalidInput.of("file", "表格超过 " + MOST_ROWS + " 行，请分批导入。");
            }
        }
        if (headings == null) {
            throw InvalidInput.of("file", "表格前 " + HEADING_WITHIN + " 行没有找到“" + heading + "”表头。");
        }
        return rows;
    }

    private static Map<Integer, String> names(Row row, DataFormatter format) {
        Map<Integer, String> names = new LinkedHashMap<>();
        row.forEach(cell ->
                names.put(cell.getColumnIndex(), format.formatCellValue(cell).replaceAll("\\s", "")));
        return names;
    }

    private static Map<String, String> values(Map<Integer, String> names, Row row, DataFormatter format) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(ROW, String.valueOf(row.getRowNum() + 1));
        row.forEach(cell -> {
            String name = names.get(cell.getColumnIndex());
            String text = format.formatCellValue(cell).strip();
            if (name != null && !name.isEmpty() && !text.isEmpty()) {
                values.put(name, text);
            }
        });
        return values;
    }
}
