package org.shenbao.document;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is printed, stamped and handed over: the one source of its docx and of its PDF.
 *
 * @param cover first page of its own; without one the title heads the first page
 */
public record Paper(
        String title, PaperStyle style, @Nullable Cover cover, List<Block> blocks) {

    /** Widest value that shares its row, and narrowest open column, in ems. */
    private static final int SHORT = 11;

    private static final int NARROWEST = 5;

    /** Room for a table on an A4 page, in ems of its text. */
    private static final int LINE_EMS = 41;

    /** Width of the text on an A4 page, in points. */
    private static final double LINE = 450;

    private static final Pattern LONG_TITLE = Pattern.compile("(.{12,}?)(申报书|申报材料|统计表|明细表)?([（(].+[）)])?");

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** The title as a cover sets it: the kind of paper and what stands in brackets begin lines of their own. */
    List<String> titleLines() {
        Matcher parts = LONG_TITLE.matcher(title);
        if (title.length() <= 20 || !parts.matches()) {
            return List.of(title);
        }
        return Stream.of(parts.group(1), parts.group(2), parts.group(3))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Points in which every line of the title fits on one, and no more than {@code most}. */
    static double titleSize(List<String> lines, double most) {
        int longest = lines.stream().mapToInt(Paper::ems).max().orElse(1);
        return Math.max(14, Math.min(most, Math.floor(LINE / longest)));
    }

    /** Width of a text in Chinese characters; two Latin ones take the room of one. */
    private static int ems(String text) {
        return (text.codePoints().map(c -> c < 0x100 ? 1 : 2).sum() + 1) / 2;
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
    public sealed interface Block permits Heading, Prose, Facts, Grid, Bars, Opinion, Contents, Note {}

    /** @param level 1 for a chapter */
    public record Heading(int level, String text) implements Block {}

    /** Paragraphs of running text, one a line. */
    public record Prose(String text) implements Block {}

    /** Small print, such as the unit of a table. */
    public record Note(String text) implements Block {}

    /** Labels and values of a form's table; short ones stand two abreast. */
    public record Facts(List<Fact> facts) implements Block {}

    public record Fact(String label, String value) {

        /** May begin on one page and end on the next. */
        boolean isLong() {
            return value.length() > 200;
        }

        boolean isShort() {
            return ems(value) <= SHORT && ems(label) <= 12 && !value.contains("\n");
        }

        /** A long question with a short answer, which share a row evenly. */
        boolean isQuestion() {
            return label.length() > 12 && value.length() <= 24 && !value.contains("\n");
        }
    }

    /** @param totals empty, or one text a column */
    public record Grid(String caption, List<String> columns, List<List<String>> rows, List<String> totals)
            implements Block {

        /** How the columns share the width: figures and short texts get what they need, long texts the rest. */
        List<Integer> shares() {
            List<Integer> needs =
                    IntStream.range(0, columns.size()).map(this::need).boxed().toList();
            int fixed = needs.stream()
                    .filter(need -> need <= SHORT)
                    .mapToInt(need -> need)
                    .sum();
            long open = needs.stream().filter(need -> need > SHORT).count();
            int rest = open == 0 ? 0 : Math.max(NARROWEST, (int) ((LINE_EMS - fixed) / open));
            return needs.stream().map(need -> need <= SHORT ? need : rest).toList();
        }

        /** Width of the longest text of a column with the margins of its cell, in ems. */
        private int need(int column) {
            return Stream.concat(rows.stream(), Stream.of(columns, totals))
                    .filter(row -> column < row.size())
                    .mapToInt(row -> ems(row.get(column)) + 2)
                    .max()
                    .orElse(NARROWEST);
        }
    }

    /** Figures as lengths beside each other, the largest across the whole width. */
    public record Bars(String caption, List<Bar> bars) implements Block {

        /** Length of a bar in percent of the longest. */
        int share(Bar bar) {
            double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
            return most <= 0 ? 0 : (int) Math.round(100 * bar.value() / most);
        }
    }

    /**
     * @param value zero or more
     * @param text the value as one reads it, with its unit
     */
    public record Bar(String label, double value, String text) {}

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
