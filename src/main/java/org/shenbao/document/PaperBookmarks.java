package org.shenbao.document;

import java.util.List;

/** The chapters and parts of papers as bookmarks of their PDF. */
final class PaperBookmarks {

    private static final int DEEPEST = 2;

    private final StringBuilder out = new StringBuilder();
    private int open;

    private PaperBookmarks() {}

    static String of(List<Paper> papers) {
        PaperBookmarks bookmarks = new PaperBookmarks();
        int number = 0;
        for (Paper paper : papers) {
            for (Paper.Block block : paper.blocks()) {
                if (block instanceof Paper.Heading heading) {
                    bookmarks.add(heading, id(number++));
                }
            }
        }
        bookmarks.close(1);
        return bookmarks.out.isEmpty() ? "" : "<bookmarks>" + bookmarks.out + "</bookmarks>";
    }

    /** Of the heading that is the so-manieth of all papers. */
    static String id(int number) {
        return "heading-" + number;
    }

    private void add(Paper.Heading heading, String id) {
        if (heading.level() <= DEEPEST) {
            close(heading.level());
            out.append("<bookmark name=\"")
                    .append(Xhtml.text(heading.text()))
                    .append("\" href=\"#")
                    .append(id)
                    .append("\">");
            open++;
        }
    }

    /** Ends what is open at this level and below. */
    private void close(int level) {
        while (open >= level) {
            out.append("</bookmark>");
            open--;
        }
    }
}
