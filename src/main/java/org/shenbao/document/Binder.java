package org.shenbao.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.stereotype.Component;

/**
 * Binds many papers into one PDF: front matter, then every part in order, with bookmarks and a line at the foot of every page.
 * What is bound stays on disk; the heap holds one page at a time, however many there are.
 */
@Component
public class Binder {

    private final Pdfs pdfs;

    Binder(Pdfs pdfs) {
        this.pdfs = pdfs;
    }

    /**
     * @param front page description of cover and contents, given what there is and on which page it begins
     * @param foot text at the foot of a page, by its number
     * @return a file that the caller deletes
     */
    public Path bind(
            String title, List<Sheet> sheets, Function<List<Paper.Entry>, String> front, IntFunction<String> foot) {
        try (OpenSheets open = OpenSheets.of(sheets, pdfs)) {
            return write(title, open, front(open, front), foot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The front matter's own length decides where the sheets begin, and where they begin stands in it. */
    private byte[] front(OpenSheets open, Function<List<Paper.Entry>, String> front) throws IOException {
        int length = 1;
        for (int tries = 0; tries < 5; tries++) {
            byte[] rendered = pdfs.render(front.apply(open.entries(length + 1)));
            int pages = OpenSheets.count(rendered);
            if (pages == length) {
                return rendered;
            }
            length = pages;
        }
        throw new IllegalStateException("the contents find no length");
    }

    private Path write(String title, OpenSheets open, byte[] front, IntFunction<String> foot) throws IOException {
        Path bound = Files.createTempFile("dossier", ".pdf");
        try (PDDocument volume = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                PDDocument first = Loader.loadPDF(front)) {
            volume.getDocumentInformation().setTitle(title);
            for (PDPage page : first.getPages()) {
                volume.importPage(page);
            }
            List<Paper.Entry> entries = open.entries(volume.getNumberOfPages() + 1);
            for (OpenSheets.Open sheet : open.all()) {
                sheet.addTo(volume);
            }
            Bookmarks bookmarks = new Bookmarks(volume);
            entries.forEach(bookmarks::add);
            bookmarks.close();
            FootLine.on(volume, Typefaces.regular(), foot);
            try (OutputStream out = Files.newOutputStream(bound)) {
                volume.save(out, CompressParameters.NO_COMPRESSION);
            }
            return bound;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(bound);
            throw e;
        }
    }

    /**
     * One part of a volume.
     *
     * @param level 1 for what the contents list, 2 for a file of it
     */
    public record Sheet(int level, String title, Source source) {}

    /** Where a sheet's pages come from. */
    public sealed interface Source permits Described, Stored, Nothing {}

    /** No page of its own: a bookmark over what follows. */
    public record Nothing() implements Source {}

    /** @param xhtml for {@link Pdfs} */
    public record Described(String xhtml) implements Source {}

    /**
     * A file that somebody uploaded.
     *
     * @param slip page description that takes the place of a file which cannot be bound, given the reason
     */
    public record Stored(String mediaType, Content content, Function<String, String> slip) implements Source {}

    /** Bytes that are read when they are wanted. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
