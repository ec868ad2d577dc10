package org.shenbao.application.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadInspectorTest {

    private final UploadInspector inspector = new UploadInspector();

    @TempDir
    Path folder;

    @Test
    void documents_pictures_and_tables_are_taken_in() throws IOException {
        assertThat(inspect("a.pdf", pdf(d -> {}))).isEqualTo("application/pdf");
        assertThat(inspect("a.png", picture("png"))).isEqualTo("image/png");
        assertThat(inspect("a.JPG", picture("jpg"))).isEqualTo("image/jpeg");
        assertThat(inspect("a.docx", docx())).endsWith("wordprocessingml.document");
        assertThat(inspect("a.xlsx", xlsx())).endsWith("spreadsheetml.sheet");
        assertThat(inspect("a.xls", xls())).isEqualTo("application/vnd.ms-excel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html><script>alert(1)</script></html>", "#!/bin/sh\nrm -rf /", "GIF89a;", "MZ\u0090", "<svg/>"
            })
    void what_is_no_document_is_refused_whatever_it_is_called(String content) {
        assertRefused("发票.pdf", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_name_that_lies_about_the_content_is_refused() throws IOException {
        assertRefused("照片.png", pdf(d -> {}));
        assertRefused("合同.pdf.exe", pdf(d -> {}));
    }

    @Test
    void a_pdf_that_runs_a_script_when_opened_is_refused() throws IOException {
        byte[] attack = pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));

        assertRefused("a.pdf", attack);
    }

    @Test
    void a_script_deep_inside_a_pdf_is_refused() throws IOException {
        byte[] attack = pdf(d -> {
            COSDictionary hidden = new COSDictionary();
            hidden.setItem(COSName.getPDFName("JS"), new COSString("app.alert(1)"));
            COSDictionary outer = new COSDictionary();
            outer.setItem(COSName.getPDFName("Next"), hidden);
            d.getPage(0).getCOSObject().setItem(COSName.getPDFName("PieceInfo"), outer);
        });

        assertRefused("a.pdf", attack);
    }

    @Test
    void a_pdf_that_starts_a_program_is_refused() throws IOException {
        byte[] attack = pdf(d -> {
            PDAnnotationLink link = new PDAnnotationLink();
            PDActionLaunch launch = new PDActionLaunch();
            link.setAction(launch);
            d.getPage(0).getAnnotations().add(link);
        });

        assertRefused("a.pdf", attack);
    }

    @Test
    void a_pdf_that_carries_a_program_is_refused_and_one_that_carries_an_invoice_is_not() throws IOException {
        assertRefused("a.pdf", carrying("setup.exe", new byte[] {'M', 'Z', 0, 0}));
        assertRefused("a.pdf", carrying("invoice.xml", new byte[] {'M', 'Z', 0, 0}));
        assertThat(inspect("a.pdf", carrying("invoice.xml", "<xbrl/>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("application/pdf");
    }

    @Test
    void an_encrypted_pdf_is_refused_with_advice() {
        assertThatThrownBy(() -> inspect(
                        "a.pdf",
                        pdf(d -> d.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())))))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("解除密码");
    }

    @Test
    void a_document_or_picture_with_an_archive_behind_it_is_refused() throws IOException {
        byte[] jar = zip(Map.of("META-INF/MANIFEST.MF", "Main-Class: Evil", "Evil.class", "x"));

        assertRefused("a.pdf", joined(pdf(d -> {}), jar));
        assertRefused("a.png", joined(picture("png"), jar));
        assertRefused("a.jpg", joined(picture("jpg"), jar));
        assertRefused("a.xls", joined(xls(), jar));
    }

    @Test
    void something_before_the_pdf_is_refused() throws IOException {
        assertRefused("a.pdf", joined("<html>".getBytes(StandardCharsets.UTF_8), pdf(d -> {})));
    }

    @Test
    void an_archive_is_no_material() throws IOException {
        assertRefused("a.docx", zip(Map.of("readme.txt", "x")));
        assertRefused("a.zip", zip(Map.of("readme.txt", "x")));
    }

    @Test
    void macros_and_programs_inside_office_files_are_refused() throws IOException {
        Map<String, String> document = new LinkedHashMap<>();
        document.put(
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
        document.put("word/document.xml", "<w:document/>");
        assertThat(inspect("a.docx", zip(document))).endsWith("wordprocessingml.document");

        assertRefused("a.docx", zip(with(document, "word/vbaProject.bin")));
        assertRefused("a.docx", zip(with(document, "word/embeddings/evil.exe")));
        assertRefused("a.docx", zip(with(document, "word/embeddings/oleObject1.bin")));
    }

    @Test
    void a_zip_bomb_is_refused_without_being_unpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 1100; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertRefused("a.docx", out.toByteArray());
    }

    @Test
    void a_broken_picture_is_refused() {
        assertRefused("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});
    }

    private String inspect(String name, byte[] bytes) throws IOException {
        return inspector.inspect(Files.write(folder.resolve("upload"), bytes), name);
    }

    private void assertRefused(String name, byte[] bytes) {
        assertThatThrownBy(() -> inspect(name, bytes)).isInstanceOf(UploadRefused.class);
    }

    private static Map<String, String> with(Map<String, String> document, String entry) {
        Map<String, String> more = new LinkedHashMap<>(document);
        more.put(entry, "x");
        return more;
    }

    private static byte[] carrying(String name, byte[] content) throws IOException {
        return pdf(d -> {
            PDEmbeddedFile file = new PDEmbeddedFile(d, new java.io.ByteArrayInputStream(content));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(name, specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(d.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            d.getDocumentCatalog().setNames(names);
        });
    }

    private static byte[] pdf(Change change) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            change.apply(document);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] xlsx() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private interface Change {
        void apply(PDDocument document) throws IOException;
    }
}
