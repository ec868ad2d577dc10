package org.shenbao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Paper.Fact;

/** Papers as page descriptions for {@link Pdfs}: each begins on a page of its own. */
public final class PaperPages {

    private static final String UNNUMBERED = "@page { @bottom-center { content: none; } }";

    private final StringBuilder out = new StringBuilder();
    private int headings;

    private PaperPages() {}

    /**
     * @param watermark large grey letters behind every page
     * @param numbered whether pages carry their own numbers
     */
    public static String of(List<Paper> papers, @Nullable String watermark, boolean numbered) {
        PaperPages pages = new PaperPages();
        pages.out
                .append("<html><head><title>")
                .append(Xhtml.text(papers.get(0).title()))
                .append("</title><style>")
                .append(numbered ? "" : UNNUMBERED)
                .append("</style>")
                .append(PaperBookmarks.of(papers))
                .append("</head><body>");
        if (watermark != null) {
            pages.out
                    .append("<div class=\"watermark\">")
                    .append(Xhtml.text(watermark))
                    .append("</div>");
        }
        for (int i = 0; i < papers.size(); i++) {
            pages.add(papers.get(i), i > 0);
        }
        return pages.out.append("</body></html>").toString();
    }

    private void add(Paper paper, boolean newPage) {
        out.append(newPage ? "<div class=\"paper next\">" : "<div class=\"paper\">");
        if (paper.cover() == null) {
            out.append(String.format(
                            Locale.ROOT,
                            "<h1 style=\"font-size: %.0fpt\">",
                            Paper.titleSize(List.of(paper.title()), 18)))
                    .append(Xhtml.text(paper.title()))
                    .append("</h1>");
        } else {
            cover(paper.titleLines(), paper.cover());
        }
        for (Paper.Block block : paper.blocks()) {
            if (block instanceof Paper.Heading heading) {
                heading(heading, paper.style());
            } else if (block instanceof Paper.Prose prose) {
                prose(prose.text(), paper.style().body());
            } else if (block instanceof Paper.Note note) {
                element("p", "note", note.text());
            } else if (block instanceof Paper.Facts facts) {
                facts(facts.facts());
            } else if (block instanceof Paper.Grid grid) {
                grid(grid);
            } else if (block instanceof Paper.Bars bars) {
                bars(bars);
            } else if (block instanceof Paper.Opinion opinion) {
                opinion(opinion);
            } else if (block instanceof Paper.Contents contents) {
                contents(contents.entries());
            }
        }
        out.append("</div>");
    }

    private void cover(List<String> title, Paper.Cover cover) {
        out.append("<div class=\"cover\">");
        element("p", "annex hei", cover.annex() == null ? "" : cover.annex());
        out.append(String.format(
                Locale.ROOT, "<div class=\"title\" style=\"font-size: %.0fpt\">", Paper.titleSize(title, 24)));
        title.forEach(line -> element("p", "", line));
        out.append("</div>");
        out.append("<table class=\"lines\">");
        for (Fact line : cover.lines()) {
            out.append("<tr>");
            element("th", "", line.label());
            out.append("<td>").append(lines(line.value())).append("</td></tr>");
        }
        out.append("</table>");
        element("p", "foot", cover.foot() == null ? "" : cover.foot());
        out.append("</div>");
    }

    private void heading(Paper.Heading heading, PaperStyle style) {
        PaperStyle.Face face = face(heading.level(), style);
        int level = Math.min(heading.level() + 1, 6);
        out.append(String.format(
                Locale.ROOT,
                "<h%d id=\"%s\" class=\"%s\" style=\"font-size: %.1fpt\">",
                level,
                PaperBookmarks.id(headings++),
                face.cssClass(),
                face.points()));
        out.append(Xhtml.text(heading.text())).append("</h").append(level).append('>');
    }

    static PaperStyle.Face face(int level, PaperStyle style) {
        return level == 1 ? style.heading1() : level == 2 ? style.heading2() : style.body();
    }

    private void prose(String text, PaperStyle.Face face) {
        out.append(String.format(
                Locale.ROOT, "<div class=\"prose %s\" style=\"font-size: %.1fpt\">", face.cssClass(), face.points()));
        out.append(Xhtml.paragraphs(text)).append("</div>");
    }

    private void facts(List<Fact> facts) {
        out.append("<table class=\"facts fang-song\"><col class=\"label\"/><col/><col class=\"label\"/><col/>");
        for (List<Fact> row : abreast(facts)) {
            List<Integer> spans = spans(row);
            out.append(row.get(0).isLong() ? "<tr class=\"long\">" : "<tr>");
            for (int i = 0; i < row.size(); i++) {
                out.append("<th class=\"hei\" colspan=\"")
                        .append(spans.get(2 * i))
                        .append("\">");
                out.append(Xhtml.text(row.get(i).label())).append("</th>");
                out.append("<td colspan=\"").append(spans.get(2 * i + 1)).append("\">");
                out.append(lines(row.get(i).value())).append("</td>");
            }
            out.append("</tr>");
        }
        out.append("</table>");
    }

    /** Two short facts share a row; a long one takes a row of its own. */
    static List<List<Fact>> abreast(List<Fact> facts) {
        List<List<Fact>> rows = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            boolean pair = i + 1 < facts.size()
                    && facts.get(i).isShort()
                    && facts.get(i + 1).isShort();
            rows.add(pair ? List.of(facts.get(i), facts.get(++i)) : List.of(facts.get(i)));
        }
        return rows;
    }

    /** How many of the four columns each cell of a row takes. */
    static List<Integer> spans(List<Fact> row) {
        if (row.size() > 1) {
            return List.of(1, 1, 1, 1);
        }
        return row.get(0).isQuestion() ? List.of(2, 2) : List.of(1, 3);
    }

    private void grid(Paper.Grid grid) {
        if (!grid.caption().isEmpty()) {
            element("p", "caption", grid.caption());
        }
        out.append("<table class=\"grid fang-song\">");
        List<Integer> shares = grid.shares();
        int whole = shares.stream().mapToInt(Integer::intValue).sum();
        shares.forEach(share ->
                out.append(String.format(Locale.ROOT, "<col style=\"width: %.1f%%\"/>", 100.0 * share / whole)));
        out.append("<thead><tr>");
        grid.columns().forEach(column -> element("th", "hei", column));
        out.append("</tr></thead><tbody>");
        for (List<String> row : grid.rows()) {
            row(row);
        }
        if (!grid.totals().isEmpty()) {
            row(grid.totals());
        }
        out.append("</tbody></table>");
    }

    private void bars(Paper.Bars bars) {
        element("p", "caption", bars.caption());
        out.append("<table class=\"bars\">");
        for (Paper.Bar bar : bars.bars()) {
            out.append("<tr>");
            element("th", "", bar.label());
            out.append("<td><div class=\"bar\" style=\"width: ")
                    .append(bars.share(bar))
                    .append("%\">\u00a0</div></td>");
            element("td", "figure", bar.text());
            out.append("</tr>");
        }
        out.append("</table>");
    }

    private void row(List<String> cells) {
        out.append("<tr>");
        cells.forEach(cell -> out.append("<td>").append(lines(cell)).append("</td>"));
        out.append("</tr>");
    }

    private void opinion(Paper.Opinion opinion) {
        out.append("<table class=\"opinion fang-song\"><tr>");
        element("th", "hei", opinion.label());
        out.append("<td><div class=\"said\">")
                .append(Xhtml.paragraphs(opinion.text()))
                .append("</div>");
        opinion.signatures().forEach(line -> element("p", "sign", line));
        if (opinion.said() != null) {
            element("p", "by", opinion.said());
        }
        if (opinion.date() != null) {
            element("p", "date", opinion.date());
        }
        out.append("</td></tr></table>");
    }

    private void contents(List<Paper.Entry> entries) {
        out.append("<h1 class=\"hei\">目　录</h1><table class=\"contents fang-song\">");
        for (Paper.Entry entry : entries) {
            out.append("<tr class=\"level").append(entry.level()).append("\">");
            element("td", "", entry.title());
            element("td", "page", String.valueOf(entry.page()));
            out.append("</tr>");
        }
        out.append("</table>");
    }

    private static String lines(String text) {
        return Xhtml.text(text).replace("\n", "<br/>");
    }

    private void element(String name, String cssClass, String text) {
        out.append('<').append(name);
        if (!cssClass.isEmpty()) {
            out.append(" class=\"").append(cssClass).append('"');
        }
        out.append('>').append(Xhtml.text(text)).append("</").append(name).append('>');
    }
}
