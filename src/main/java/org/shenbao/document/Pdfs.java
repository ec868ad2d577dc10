package org.shenbao.document;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** A4 pages from XHTML, with embedded Chinese fonts; nothing outside the given text is ever read. */
@Component
public class Pdfs {

    private final SingletonSupplier<Typefaces> typefaces;
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
    // The shared fonts are not safe for two threads; a page takes some ten milliseconds.
    private final ReentrantLock press = new ReentrantLock();

    Pdfs(DocumentProperties properties) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        this.typefaces = SingletonSupplier.of(() -> new Typefaces(properties));
    }

    /**
     * Renders one document. The house style (A4, fonts, tables, page numbers) stands before the document's own
     * {@code <style>}, so the document may refine it. Put people's text through {@link Xhtml#text}.
     *
     * @param xhtml a well-formed page with {@code head} and {@code body}; a DTD, scripts and references to other
     *     resources are refused
     * @throws IllegalArgumentException when it is not well-formed
     */
    public byte[] render(String xhtml) {
        press.lock();
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            builder(xhtml, document).toStream(out).run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            press.unlock();
        }
    }

    private PdfRendererBuilder builder(String xhtml, PDDocument document) throws IOException {
        Typefaces fonts = typefaces.obtain();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(PageSource.read(xhtml, fonts.families()), null);
        builder.usePDDocument(document);
        builder.useFastMode();
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:image/"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        for (Typefaces.Typeface face : fonts.all()) {
            PDType0Font font = PDType0Font.load(document, face.font(), true);
            builder.useFont(new PDFontSupplier(font), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        return builder;
    }
}
