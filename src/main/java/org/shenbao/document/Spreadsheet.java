package org.shenbao.document;

import java.util.List;

/**
 * One printable table of a workbook: title, header lines, columns, rows, footer lines.
 *
 * @param name name of the sheet; characters Excel refuses are replaced
 * @param headers label and value side by side above the table, such as 日期
 * @param rows one list per row, as long as {@code columns}; numbers stay numbers, everything else is text
 * @param footers label and value side by side below the table, such as 填表人
 */
public record Spreadsheet(
        String name,
        String title,
        List<Line> headers,
        List<Column> columns,
        List<List<Object>> rows,
        List<Line> footers) {

    public Spreadsheet {
        headers = List.copyOf(headers);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        footers = List.copyOf(footers);
    }

    /** @param width in characters of the default font; a Chinese character takes two */
    public record Column(String label, int width) {}

    public record Line(String label, String value) {}
}
