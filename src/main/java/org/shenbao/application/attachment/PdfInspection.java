package org.shenbao.application.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Walks every object of a PDF: scripts, launches and programs hide in any of them, not only in the catalog. */
final class PdfInspection {

    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_OBJECTS = 2_000_000;
    private static final Set<String> ACTIVE =
            Set.of("JavaScript", "Launch", "ImportData", "Rendition", "RichMediaExecute");
    private static final COSName JS = COSName.getPDFName("JS");
    private static final COSName XFA = COSName.getPDFName("XFA");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> toSee = new ArrayDeque<>();

    private PdfInspection() {}

    static MediaType inspect(Path file) throws IOException {
        startsAsPdf(file);
        Polyglots.refuseAppendedArchive(file);
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            new PdfInspection().walk(document.getDocument());
            return MediaType.PDF;
        } catch (InvalidPasswordException e) {
            throw new UploadRefused("PDF 已加密，请解除密码后上传。");
        } catch (IOException e) {
            throw new UploadRefused("PDF 已损坏，无法打开，请重新导出后上传。");
        }
    }

    private static void startsAsPdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(HEADER.length), HEADER)) {
                throw new UploadRefused("PDF 开头有多余内容，请上传未经拼接的原始文件。");
            }
        }
    }

    private void walk(COSDocument document) throws IOException {
        toSee.push(document.getTrailer());
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            COSObject object = document.getObjectFromPool(key);
            if (object != null) {
                toSee.push(object);
            }
        }
        while (!toSee.isEmpty()) {
            see(toSee.pop());
        }
    }

    private void see(@Nullable COSBase object) throws IOException {
        COSBase base = object instanceof COSObject reference ? reference.getObject() : object;
        if (base == null || !(base instanceof COSDictionary || base instanceof COSArray) || !seen.add(base)) {
            return;
        }
        if (seen.size() > MOST_OBJECTS) {
            throw new UploadRefused("PDF 结构过于复杂，请重新导出后上传。");
        }
        if (base instanceof COSArray array) {
            array.forEach(toSee::push);
        } else {
            refuseActive((COSDictionary) base);
            ((COSDictionary) base).getValues().forEach(toSee::push);
        }
    }

    private static void refuseActive(COSDictionary dictionary) throws IOException {
        String action = dictionary.getNameAsString(COSName.S);
        if ((action != null && ACTIVE.contains(action)) || dictionary.containsKey(JS) || dictionary.containsKey(XFA)) {
            throw new UploadRefused("PDF 含有脚本或启动程序的动作，请打印为普通 PDF 后上传。");
        }
        if (dictionary instanceof COSStream stream
                && "EmbeddedFile".equals(dictionary.getNameAsString(COSName.TYPE))
                && Executables.isExecutable(head(stream))) {
            throw new UploadRefused("PDF 内嵌有可执行文件，无法接收。");
        }
        String embedded = dictionary.getString(COSName.UF, dictionary.getString(COSName.F));
        if (embedded != null && Executables.isNamedSo(embedded)) {
            throw new UploadRefused("PDF 内嵌有可执行文件，无法接收。");
        }
    }

    private static byte[] head(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            return in.readNBytes(8);
        }
    }
}
