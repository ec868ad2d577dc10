package org.shenbao.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is printed, stamped and handed over: the one source of its docx and of its PDF.
 *
 * @param cover first page of its own; without one the title heads the first page
 */
public record Paper(
        String title, PaperStyle style, @Nullable Cover cover, List<Block> blocks) {

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /**
     * @param annex such as 附件4-2
     * @param lines label and value under the title
     * @param foot who made the form, at the bottom
     */
    public record Cover(
            @Nullable String annex,
            List<Fact> lines,
            @Nullable String foot) {}

    /** A piece of the paper. */
    public sealed interface Block permits Heading, Prose, Facts, Grid, Opinion, Contents, Note {}

    /** @param level 1 for a chapter */
    public record Heading(int level, String text) implements Block {}

    /** Paragraphs of running text, one a line. */
    public record Prose(String text) implements Block {}

    /** Small print, such as the unit of a table. */
    public record Note(String text) implements Block {}

    /** Labels and values of a form's table; short ones stand two abreast. */
    public record Facts(List<Fact> facts) implements Block {}

    public record Fact(String label, String value) {

        boolean isShort() {
            return value.length() <= 14 && label.length() <= 12 && !value.contains("\n");
        }

        /** A long question with a short answer, which share a row evenly. */
        boolean isQuestion() {
            return label.length() > 12 && value.length() <= 24 && !value.contains("\n");
        }
    }

    /** @param totals empty, or one text a column */
    public record Grid(String caption, List<String> columns, List<List<String>> rows, List<String> totals)
            implements Block {}

    /**
     * What one party says, with room for its signatures and seal.
     *
     * @param text what it said; empty while it has not
     * @param signatures lines to sign on
     * @param said who said it and when, when it was said on screen
     * @param date its date, or a blank one to fill in
     */
    public record Opinion(
            String label,
            String text,
            List<String> signatures,
            @Nullable String said,
            @Nullable String date) implements Block {}

    /** 目录. */
    public record Contents(List<Entry> entries) implements Block {}

    /** @param level 1 for a part, 2 for a file or a chapter of it, 3 below */
    public record Entry(int level, String title, int page) {}
}
