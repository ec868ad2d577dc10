package org.shenbao.document;

import java.util.ArrayList;
import java.util.List;

/**
 * One printable table: title, header lines, columns, rows, footer lines, footnotes.
 *
 * @param name name of the sheet; characters Excel refuses are replaced
 * @param headers label and value side by side above the table, such as 日期
 * @param rows one list per row, as long as {@code columns}; numbers stay numbers, everything else is text
 * @param footers label and value side by side below the table, such as 填表人
 * @param footnotes what the notice prints under the table
 */
public record Spreadsheet(
        String name,
        String title,
        List<Line> headers,
        List<Column> columns,
        List<List<Object>> rows,
        List<Line> footers,
        List<String> footnotes) {

    public Spreadsheet {
        headers = List.copyOf(headers);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        footers = List.copyOf(footers);
        footnotes = List.copyOf(footnotes);
    }

    /** What stands under the table, after 注： when it is a footnote. */
    List<String> below() {
        List<String> lines = new ArrayList<>();
        footers.forEach(line -> lines.add(line.text()));
        for (int i = 0; i < footnotes.size(); i++) {
            String number = footnotes.size() == 1 ? "" : (i + 1) + ".";
            lines.add((i == 0 ? "注：" : "　　") + number + footnotes.get(i) + "。");
        }
        return lines;
    }

    /** @param width in characters of the default font; a Chinese character takes two */
    public record Column(String label, int width) {}

    public record Line(String label, String value) {

        String text() {
            return label + "：" + value;
        }
    }
}
