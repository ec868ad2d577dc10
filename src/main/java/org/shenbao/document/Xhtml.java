package org.shenbao.document;

import org.jspecify.annotations.Nullable;

/** People's text made safe for a page description. */
public final class Xhtml {

    private Xhtml() {}

    /** Escapes mark-up and leaves out the characters that XML does not know; {@code null} is nothing. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        value.toString().codePoints().filter(Xhtml::isXml).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** As {@link #text}, one paragraph per line. */
    public static String paragraphs(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        text(value).lines().forEach(line -> out.append("<p>").append(line).append("</p>"));
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
