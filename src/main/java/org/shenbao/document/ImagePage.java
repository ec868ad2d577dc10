package org.shenbao.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A scan or photograph as an A4 page, across when it is wider than high. */
final class ImagePage {

    private static final float MARGIN = 28;

    /** A4 at some 200 dots an inch: enough to read, little enough to hold in memory. */
    private static final int MOST_PIXELS = 1700 * 2400;

    private ImagePage() {}

    static void add(PDDocument volume, Path file) throws IOException {
        PDImageXObject image = image(volume, file);
        boolean across = image.getWidth() > image.getHeight();
        PDRectangle paper =
                across ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        PDPage page = new PDPage(paper);
        volume.addPage(page);
        float scale = Math.min(
                (paper.getWidth() - 2 * MARGIN) / image.getWidth(),
                (paper.getHeight() - 2 * MARGIN) / image.getHeight());
        float width = image.getWidth() * scale;
        float height = image.getHeight() * scale;
        try (PDPageContentStream content = new PDPageContentStream(volume, page)) {
            content.drawImage(image, (paper.getWidth() - width) / 2, (paper.getHeight() - height) / 2, width, height);
        }
    }

    /** A JPEG goes in as it is; anything else is decoded, line by line and no finer than paper shows. */
    private static PDImageXObject image(PDDocument volume, Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no image: " + file);
            }
            ImageReader reader = readers.next();
            try {
                if (reader.getFormatName().equalsIgnoreCase("jpeg")) {
                    try (InputStream bytes = Files.newInputStream(file)) {
                        return JPEGFactory.createFromStream(volume, bytes);
                    }
                }
                reader.setInput(in, true, true);
                return LosslessFactory.createFromImage(volume, decoded(reader));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        int every = (int) Math.ceil(Math.sqrt(pixels / (double) MOST_PIXELS));
        ImageReadParam coarse = reader.getDefaultReadParam();
        coarse.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
        return reader.read(0, coarse);
    }
}
