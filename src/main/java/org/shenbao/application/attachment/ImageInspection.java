package org.shenbao.application.attachment;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture whose header can be read, of a size that can be shown. */
final class ImageInspection {

    private static final long MOST_PIXELS = 200_000_000;

    private ImageInspection() {}

    static MediaType inspect(Path file) throws IOException {
        Polyglots.refuseAppendedArchive(file);
        try (ImageInputStream stream = ImageIO.createImageInputStream(new File(file.toString()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UploadRefused("图片已损坏，无法打开，请重新导出后上传。");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return inspect(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static MediaType inspect(ImageReader reader) throws IOException {
        long pixels;
        try {
            pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        } catch (IOException | RuntimeException e) {
            throw new UploadRefused("图片已损坏，无法打开，请重新导出后上传。");
        }
        if (pixels > MOST_PIXELS) {
            throw new UploadRefused("图片尺寸过大，请缩小后重新上传。");
        }
        return switch (reader.getFormatName().toLowerCase(Locale.ROOT)) {
            case "png" -> MediaType.PNG;
            case "jpeg", "jpg" -> MediaType.JPEG;
            default -> throw new UploadRefused("只接收 JPG 和 PNG 格式的图片。");
        };
    }
}
