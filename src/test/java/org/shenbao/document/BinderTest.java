package org.shenbao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Binder.Described;
import org.shenbao.document.Binder.Nothing;
import org.shenbao.document.Binder.Sheet;
import org.shenbao.document.Binder.Stored;

class BinderTest {

    private static final Binder BINDER = new Binder(PdfsFixture.pdfs());

    @Test
    void a_volume_has_contents_bookmarks_and_a_foot_on_every_page() throws IOException {
        List<Sheet> sheets = List.of(
                new Sheet(1, "申报书", new Described(chapters())),
                new Sheet(1, "审计报告", stored("application/pdf", pdf(3, 90))),
                new Sheet(1, "证明材料", new Nothing()),
                new Sheet(2, "扫描.jpg", stored("image/jpeg", image("jpg", 900, 600))),
                new Sheet(2, "截图.png", stored("image/png", image("png", 3000, 4000))),
                new Sheet(2, "清单.xlsx", stored("application/vnd.ms-excel", new byte[] {1})),
                new Sheet(2, "坏的.pdf", stored("application/pdf", new byte[] {1, 2, 3})));

        Path file = BINDER.bind("申报材料", sheets, BinderTest::contents, page -> "第 " + page + " 页 校验 ABCD-" + page);

        try (PDDocument volume = Loader.loadPDF(file.toFile())) {
            assertThat(volume.getNumberOfPages()).isEqualTo(1 + 1 + 3 + 4);
            assertThat(text(volume, 1))
                    .contains("申报书 2", "一、概况 2", "（一）单位 2", "审计报告 3", "证明材料 6", "扫描.jpg 6", "坏的.pdf 9");
            assertThat(text(volume, 2)).contains("申报书正文", "第 2 页 校验 ABCD-2");
            assertThat(text(volume, 8)).contains("插页：该文件不是 PDF 或图片");
            assertThat(text(volume, 9)).contains("插页：该 PDF 已加密或不能读取");
            for (int page = 1; page <= volume.getNumberOfPages(); page++) {
                assertThat(text(volume, page)).contains("第 " + page + " 页 校验 ABCD-" + page);
            }
            PDRectangle scan = volume.getPage(5).getMediaBox();
            assertThat(scan.getWidth()).as("a wide scan lies across").isGreaterThan(scan.getHeight());
            assertThat(bookmarks(volume))
                    .containsExactly(
                            "申报书 2",
                            "- 一、概况 2",
                            "审计报告 3",
                            "证明材料 6",
                            "- 扫描.jpg 6",
                            "- 截图.png 7",
                            "- 清单.xlsx 8",
                            "- 坏的.pdf 9");
            for (PDPage page : volume.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
        Path kept = Files.createDirectories(Path.of("target/papers")).resolve("volume.pdf");
        Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The whole process gets less than the extra that the binding may take. */
    @Test
    void two_hundred_scans_are_bound_in_a_small_heap() throws Exception {
        Path scans = Files.createTempDirectory("scans");
        Path result = scans.resolve("result.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TwoHundredScans.class.getName(),
                        scans.toString(),
                        result.toString())
                .redirectErrorStream(true)
                .redirectOutput(scans.resolve("log.txt").toFile())
                .start();

        assertThat(process.waitFor()).as(() -> read(scans.resolve("log.txt"))).isZero();
        assertThat(Files.readString(result)).isEqualTo("202 pages, 200 bookmarks");
    }

    private static String contents(List<Paper.Entry> entries) {
        Paper paper = new Paper("材料", PaperStyle.OFFICIAL, null, List.of(new Paper.Contents(entries)));
        return PaperPages.of(List.of(paper), null, false);
    }

    static Stored stored(String mediaType, byte[] content) {
        return new Stored(mediaType, () -> new ByteArrayInputStream(content), reason -> page("插页：" + reason));
    }

    private static String chapters() {
        Paper paper = new Paper(
                "标题",
                PaperStyle.OFFICIAL,
                null,
                List.of(new Paper.Heading(1, "一、概况"), new Paper.Heading(2, "（一）单位"), new Paper.Prose("申报书正文")));
        return PaperPages.of(List.of(paper), null, false);
    }

    static String page(String text) {
        Paper paper = new Paper("标题", PaperStyle.OFFICIAL, null, List.of(new Paper.Prose(text)));
        return PaperPages.of(List.of(paper), null, false);
    }

    private static byte[] pdf(int pages, int rotation) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                page.setRotation(i * rotation);
                document.addPage(page);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] image(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(100, 100, width / 2, height / 2);
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static String text(PDDocument volume, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(volume);
    }

    private static List<String> bookmarks(PDDocument volume) throws IOException {
        List<String> found = new ArrayList<>();
        for (PDOutlineItem part :
                volume.getDocumentCatalog().getDocumentOutline().children()) {
            found.add(part.getTitle() + " " + number(volume, part));
            for (PDOutlineItem file : part.children()) {
                found.add("- " + file.getTitle() + " " + number(volume, file));
            }
        }
        return found;
    }

    private static int number(PDDocument volume, PDOutlineItem item) throws IOException {
        PDPage page = item.findDestinationPage(volume);
        return (int) StreamSupport.stream(volume.getPages().spliterator(), false)
                        .takeWhile(p -> !p.equals(page))
                        .count()
                + 1;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
