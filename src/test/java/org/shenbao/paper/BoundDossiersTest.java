package org.shenbao.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Materials;
import org.shenbao.application.PrintedDossier;
import org.shenbao.application.PrintedDossierFixtures;
import org.shenbao.application.PrintedDossiers;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.document.BinderFixture;
import org.shenbao.document.OpenedPdf;
import org.shenbao.document.PdfsFixture;

/** The bound dossier of every programme, opened again as the counter would. */
class BoundDossiersTest {

    private static final ApplicationId ID = new ApplicationId(1);

    @ParameterizedTest
    @CsvSource({
        "qingdao-2020, qd-integration",
        "shandong-2020, sd-cross-industry",
        "jilin-2020, jl-industry-platform",
        "guangdong-2020, gd-is-supply-chain",
        "jiangsu-2019, js-platform-cross"
    })
    void a_dossier_is_one_pdf_of_everything_in_the_notices_order(String programme, String category) throws IOException {
        Leaf leaf = Programmes.bundled().leaf(programme, category);
        PrintedDossiers dossiers = PrintedDossierFixtures.printing(leaf);
        Materials materials = mock(Materials.class);
        byte[] scan = PdfsFixture.pdfs().render("<html><head><title>扫描</title></head><body><h1>扫描件</h1></body></html>");
        when(materials.readable(any(), anyLong())).thenReturn(null);
        when(materials.content(any())).thenAnswer(call -> new ByteArrayInputStream(scan));

        Path file = new BoundDossiers(dossiers, materials, BinderFixture.binder(), mock(Downloads.class))
                .bind(ID)
                .file();

        try (PDDocument volume = Loader.loadPDF(file.toFile())) {
            OpenedPdf.isFitToPrint(volume);
            List<String> parts = dossiers.sealed(ID).parts().stream()
                    .map(PrintedDossier.Part::title)
                    .toList();
            assertThat(OpenedPdf.bookmarks(volume).stream().filter(title -> !title.startsWith("-")))
                    .containsExactlyElementsOf(parts);
            assertThat(text(volume, 1, 1)).contains("申报材料", "SB2027-000001", "第 1 版");
            assertThat(text(volume, 2, 2)).containsPattern("目.录");
            int last = volume.getNumberOfPages();
            assertThat(last).isGreaterThan(parts.size());
            for (int page = 1; page <= last; page++) {
                assertThat(text(volume, page, page)).contains("第 " + page + " 页", PageCode.of("d".repeat(64), page));
            }
        }
        Files.move(
                file,
                Files.createDirectories(Path.of("target/papers")).resolve("bound-" + category + ".pdf"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static String text(PDDocument volume, int from, int to) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(volume);
    }
}
