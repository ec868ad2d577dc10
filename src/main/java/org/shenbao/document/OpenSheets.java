package org.shenbao.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** The sheets of one volume on disk, their pages counted. Closing drops the copies. */
final class OpenSheets implements AutoCloseable {

    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");

    private final List<Open> all = new ArrayList<>();
    private final Pdfs pdfs;

    private OpenSheets(Pdfs pdfs) {
        this.pdfs = pdfs;
    }

    static OpenSheets of(List<Binder.Sheet> sheets, Pdfs pdfs) throws IOException {
        OpenSheets open = new OpenSheets(pdfs);
        try {
            for (Binder.Sheet sheet : sheets) {
                open.all.add(open.open(sheet));
            }
            return open;
        } catch (IOException | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    static int count(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    List<Open> all() {
        return all;
    }

    /** What there is, with the chapters of described sheets, when the first sheet begins on {@code page}. */
    List<Paper.Entry> entries(int page) {
        List<Paper.Entry> entries = new ArrayList<>();
        int next = page;
        for (Open sheet : all) {
            int start = next;
            entries.add(new Paper.Entry(sheet.sheet().level(), sheet.sheet().title(), start));
            sheet.chapters()
                    .forEach(c -> entries.add(
                            new Paper.Entry(sheet.sheet().level() + c.level(), c.title(), start + c.page())));
            next += sheet.pages();
        }
        return entries;
    }

    @Override
    public void close() throws IOException {
        for (Open sheet : all) {
            sheet.close();
        }
    }

    private Open open(Binder.Sheet sheet) throws IOException {
        if (sheet.source() instanceof Binder.Described described) {
            return described(sheet, described.xhtml());
        }
        if (!(sheet.source() instanceof Binder.Stored stored)) {
            return new Open(sheet, null, null, 0, List.of());
        }
        if (IMAGES.contains(stored.mediaType())) {
            return new Open(sheet, copy(stored), null, 1, List.of());
        }
        if (!stored.mediaType().equals("application/pdf")) {
            return described(sheet, stored.slip().apply("该文件不是 PDF 或图片，不能并入装订件"));
        }
        Path file = copy(stored);
        try {
            PDDocument document = load(file);
            if (document.getNumberOfPages() > 0) {
                return new Open(sheet, file, document, document.getNumberOfPages(), List.of());
            }
            document.close();
        } catch (IOException unreadable) {
            // The upload was checked, yet PDF has many dialects: a slip says what is missing.
        }
        Files.delete(file);
        return described(sheet, stored.slip().apply("该 PDF 已加密或不能读取，不能并入装订件"));
    }

    private Open described(Binder.Sheet sheet, String xhtml) throws IOException {
        Path file = Files.createTempFile("sheet", ".pdf");
        Files.write(file, pdfs.render(xhtml));
        PDDocument document = load(file);
        List<Paper.Entry> chapters = new ArrayList<>();
        if (document.getDocumentCatalog().getDocumentOutline() != null) {
            chapters(document, document.getDocumentCatalog().getDocumentOutline(), 1, chapters);
        }
        return new Open(sheet, file, document, document.getNumberOfPages(), chapters);
    }

    /** Pages are counted from 0. */
    private static void chapters(PDDocument document, PDOutlineNode node, int level, List<Paper.Entry> found)
            throws IOException {
        for (PDOutlineItem item : node.children()) {
            int page = document.getPages().indexOf(item.findDestinationPage(document));
            found.add(new Paper.Entry(level, item.getTitle(), page));
            chapters(document, item, level + 1, found);
        }
    }

    /** Mapped, not read: the pages of every open file together may be more than the heap holds. */
    private static PDDocument load(Path file) throws IOException {
        return Loader.loadPDF(new RandomAccessReadMemoryMappedFile(file), IOUtils.createTempFileOnlyStreamCache());
    }

    private static Path copy(Binder.Stored stored) throws IOException {
        Path file = Files.createTempFile("sheet", ".bin");
        try (InputStream in = stored.content().open()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /** @param document absent for an image, which becomes a page when it is added */
    record Open(
            Binder.Sheet sheet,
            @Nullable Path file,
            @Nullable PDDocument document,
            int pages,
            List<Paper.Entry> chapters) {

        /** A page keeps reading from its own file until the volume is saved. */
        void addTo(PDDocument volume) throws IOException {
            if (document != null) {
                for (PDPage page : document.getPages()) {
                    volume.importPage(page);
                }
            } else if (file != null) {
                ImagePage.add(volume, file);
            }
        }

        void close() throws IOException {
            if (document != null) {
                document.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }
}
