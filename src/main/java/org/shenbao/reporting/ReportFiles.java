package org.shenbao.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Spreadsheet;
import org.shenbao.document.Spreadsheets;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Component;

/** Any report as a file: what people see of it, in the order of its columns. Instants are printed in Chinese time. */
@Component
public class ReportFiles {

    private static final int NARROWEST = 8;
    private static final int WIDEST = 40;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Zones.CHINA);

    private final Spreadsheets spreadsheets;

    ReportFiles(Spreadsheets spreadsheets) {
        this.spreadsheets = spreadsheets;
    }

    /**
     * RFC 4180 in UTF-8 with a byte order mark. A text that would be a formula begins with an apostrophe. The last line
     * of a list that is too long for a file says so.
     */
    public byte[] csv(Report report) {
        StringBuilder csv = new StringBuilder(Csv.BYTE_ORDER_MARK);
        csv.append(
                Csv.line(report.printed().stream().<Object>map(Column::heading).toList()));
        cells(report).forEach(row -> csv.append(Csv.line(row)));
        cut(report).ifPresent(words -> csv.append(Csv.line(List.of(words))));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One sheet, ready to print; numbers stay numbers. */
    public byte[] xlsx(Report report) {
        List<List<Object>> rows = cells(report);
        List<Column> printed = report.printed();
        List<Spreadsheet.Column> columns = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            columns.add(new Spreadsheet.Column(
                    printed.get(i).heading(), width(printed.get(i).heading(), rows, i)));
        }
        List<String> notes = Stream.concat(Stream.of(report.note()), cut(report).stream())
                .map(note -> note.replaceAll("。$", ""))
                .filter(note -> !note.isEmpty())
                .toList();
        return spreadsheets.write(new Spreadsheet(
                report.title(),
                report.title(),
                List.of(new Spreadsheet.Line("统计时点", MINUTE.format(report.asOf()))),
                columns,
                rows,
                List.of(),
                notes));
    }

    private static Optional<String> cut(Report report) {
        int listed = report.rows().size();
        return Optional.ofNullable(report.total())
                .filter(total -> total > listed)
                .map(total -> "共 " + total + " 条，文件列出前 " + listed + " 条。");
    }

    private static int width(String heading, List<List<Object>> rows, int column) {
        int longest = rows.stream()
                .mapToInt(row -> columns(row.get(column).toString()))
                .max()
                .orElse(0);
        return Math.max(NARROWEST, Math.min(WIDEST, Math.max(columns(heading), longest) + 2));
    }

    private static int columns(String text) {
        return text.codePoints().map(c -> c < 0x100 ? 1 : 2).sum();
    }

    private static List<List<Object>> cells(Report report) {
        List<Column> printed = report.printed();
        return report.rows().stream()
                .map(row -> printed.stream().map(column -> cell(row, column)).toList())
                .toList();
    }

    private static Object cell(Map<String, Object> row, Column column) {
        @Nullable Object value = row.get(column.key());
        if (value == null) {
            return "";
        }
        if (value instanceof Instant instant) {
            return MINUTE.format(instant);
        }
        return value instanceof Number ? value : value.toString();
    }
}
