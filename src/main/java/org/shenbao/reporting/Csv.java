package org.shenbao.reporting;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of RFC 4180 that no spreadsheet takes for anything but text and numbers. */
public final class Csv {

    /** Begins a file, so that spreadsheets read it as UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a spreadsheet takes for the beginning of a formula, in full width too. */
    private static final String FORMULA = "=+-@＝＋－＠\t\r\n";

    private Csv() {}

    /** With its line end. A text that would be a formula begins with an apostrophe. */
    public static String line(List<Object> cells) {
        return cells.stream()
                .map(cell -> cell instanceof Number ? cell.toString() : quoted(harmless(cell.toString())))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
