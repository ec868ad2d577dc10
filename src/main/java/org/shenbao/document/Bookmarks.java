package org.shenbao.document;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** The outline of a volume: its parts, and under them their files. */
final class Bookmarks {

    private final PDDocument volume;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private @Nullable PDOutlineItem part;

    Bookmarks(PDDocument volume) {
        this.volume = volume;
        volume.getDocumentCatalog().setDocumentOutline(outline);
        volume.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    /** @param page counted from 0 */
    void add(int level, String title, int page) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(volume.getPage(page));
        destination.setTop((int) volume.getPage(page).getMediaBox().getUpperRightY());
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        if (level > 1 && part != null) {
            part.addLast(item);
        } else {
            outline.addLast(item);
            part = item;
        }
    }

    void close() {
        outline.openNode();
    }
}
