package org.shenbao.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The outline of a volume: its parts, and under them their files. */
final class Bookmarks {

    private final PDDocument volume;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final Deque<PDOutlineItem> above = new ArrayDeque<>();

    Bookmarks(PDDocument volume) {
        this.volume = volume;
        volume.getDocumentCatalog().setDocumentOutline(outline);
        volume.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    void add(Paper.Entry entry) {
        PDPage page = volume.getPage(entry.page() - 1);
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setTop((int) page.getMediaBox().getUpperRightY());
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(entry.title());
        item.setDestination(destination);
        while (above.size() >= entry.level()) {
            above.pop();
        }
        PDOutlineNode parent = above.isEmpty() ? outline : above.peek();
        parent.addLast(item);
        above.push(item);
    }

    void close() {
        outline.openNode();
    }
}
