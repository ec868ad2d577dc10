package org.shenbao.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.shenbao.document.Binder.Sheet;
import org.shenbao.document.Binder.Stored;

/** Binds 200 pages of scans, a hundred photographs and a hundred PDF pages of 1.5 MB each, in whatever heap it was given. */
final class TwoHundredScans {

    private TwoHundredScans() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path photograph = folder.resolve("scan.jpg");
        Files.write(photograph, photograph());
        Path scan = folder.resolve("scan.pdf");
        Files.write(scan, scan(photograph));
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sheets.add(new Sheet(1, "照片" + i, stored("image/jpeg", photograph)));
            sheets.add(new Sheet(1, "扫描" + i, stored("application/pdf", scan)));
        }
        Path bound = new Binder(PdfsFixture.pdfs())
                .bind("申报材料", sheets, entries -> BinderTest.page("目录\n".repeat(40)), page -> "第 " + page + " 页");
        try (PDDocument volume =
                Loader.loadPDF(new RandomAccessReadMemoryMappedFile(bound), IOUtils.createTempFileOnlyStreamCache())) {
            int bookmarks = 0;
            for (var ignored : volume.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks++;
            }
            Files.writeString(Path.of(args[1]), volume.getNumberOfPages() + " pages, " + bookmarks + " bookmarks");
        }
        Files.delete(bound);
    }

    private static Stored stored(String mediaType, Path file) {
        return new Stored(mediaType, () -> Files.newInputStream(file), BinderTest::page);
    }

    /** Noise, which does not compress: some 1.5 MB. */
    private static byte[] photograph() throws IOException {
        BufferedImage image = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt(0xFFFFFF));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    private static byte[] scan(Path photograph) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                var image = JPEGFactory.createFromStream(document, Files.newInputStream(photograph));
                content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
