package org.shenbao.application.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Word and Excel files since 2007: a zip that says in {@code [Content_Types].xml} what it is. */
final class OoxmlInspection {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_TYPES_BYTES = 1 << 20;
    private static final String TYPES = "[Content_Types].xml";

    private OoxmlInspection() {}

    static MediaType inspect(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            startsAsArchive(file);
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            refuseBomb(entries);
            refuseActive(entries);
            return type(zip);
        } catch (ZipException e) {
            throw new UploadRefused("文件已损坏，无法打开，请重新导出后上传。");
        }
    }

    private static void startsAsArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            if (head.length < 4 || head[0] != 'P' || head[1] != 'K' || head[2] != 3 || head[3] != 4) {
                throw new UploadRefused("文件开头有多余内容，请上传未经拼接的原始文件。");
            }
        }
    }

    private static void refuseBomb(List<? extends ZipEntry> entries) {
        long bytes = entries.stream().mapToLong(e -> Math.max(0, e.getSize())).sum();
        if (entries.size() > MOST_ENTRIES || bytes > MOST_BYTES) {
            throw new UploadRefused("文件展开后过大，无法接收，请拆分后上传。");
        }
    }

    private static void refuseActive(List<? extends ZipEntry> entries) {
        for (ZipEntry entry : entries) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.contains("vbaproject") || name.contains("activex") || name.contains("macrosheets")) {
                throw new UploadRefused("文件含有宏或控件，请另存为不含宏的文件或 PDF 后上传。");
            }
            if (name.startsWith("meta-inf/manifest.mf") || Executables.isNamedSo(name)) {
                throw new UploadRefused("文件内嵌有可执行内容，无法接收。");
            }
            if (name.contains("/embeddings/oleobject")) {
                throw new UploadRefused("文件内嵌有 OLE 对象，请将内嵌对象另行转为 PDF 后上传。");
            }
        }
    }

    private static MediaType type(ZipFile zip) throws IOException {
        ZipEntry types = zip.getEntry(TYPES);
        if (types == null) {
            throw new UploadRefused("不接收压缩包。只接收 PDF、JPG、PNG 和 Word（doc、docx）、Excel（xls、xlsx）文件。");
        }
        String text;
        try (InputStream in = zip.getInputStream(types)) {
            text = new String(in.readNBytes(MOST_TYPES_BYTES), StandardCharsets.UTF_8);
        }
        if (text.contains("macroEnabled")) {
            throw new UploadRefused("文件含有宏，请另存为不含宏的文件或 PDF 后上传。");
        }
        if (text.contains("wordprocessingml.document.main+xml") && zip.getEntry("word/document.xml") != null) {
            return MediaType.DOCX;
        }
        if (text.contains("spreadsheetml.sheet.main+xml") && zip.getEntry("xl/workbook.xml") != null) {
            return MediaType.XLSX;
        }
        throw new UploadRefused("只接收 Word（docx）和 Excel（xlsx）格式的 Office 文件。");
    }
}
