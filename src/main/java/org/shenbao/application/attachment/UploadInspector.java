package org.shenbao.application.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Finds out what a file is from its bytes alone, then looks inside for what must not be there. */
@Component
public class UploadInspector {

    private static final String ACCEPTED = "只接收 PDF、JPG、PNG 和 Word（doc、docx）、Excel（xls、xlsx）文件。";

    private final Tika tika = new Tika();

    /**
     * @param name name the person gave the file; never used to find out what it is, but it must not lie
     * @return its media type
     * @throws UploadRefused when it is of no accepted type, or holds something active
     */
    public String inspect(Path file, String name) throws IOException {
        MediaType type = type(file);
        if (!type.isNamedSo(extension(name))) {
            throw new UploadRefused("文件内容与扩展名“" + extension(name) + "”不符，请上传原始文件。" + ACCEPTED);
        }
        return type.value();
    }

    private MediaType type(Path file) throws IOException {
        return switch (detected(file)) {
            case "application/pdf" -> PdfInspection.inspect(file);
            case "image/jpeg", "image/png" -> ImageInspection.inspect(file);
            case "application/x-tika-msoffice" -> CompoundFileInspection.inspect(file);
            case "application/zip", "application/x-tika-ooxml" -> OoxmlInspection.inspect(file);
            default -> throw new UploadRefused("无法识别该文件。" + ACCEPTED);
        };
    }

    private String detected(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return tika.detect(in);
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
