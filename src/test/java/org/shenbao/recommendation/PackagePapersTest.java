package org.shenbao.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.MilestonePassed;
import org.shenbao.document.Spreadsheets;
import org.shenbao.routing.Message;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.Workflow;
import org.shenbao.support.Forbidden;
import org.shenbao.support.InvalidInput;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@RecommendationTest
class PackagePapersTest {

    @MockitoBean
    private Workflow workflow;

    @MockitoBean
    private RoundProcesses processes;

    private final PackageScene scene;
    private final SummaryTables tables;
    private final Letters letters;

    PackagePapersTest(PackageScene scene, SummaryTables tables, Letters letters) {
        this.scene = scene;
        this.tables = tables;
        this.letters = letters;
    }

    @BeforeEach
    void two_applications_have_passed() {
        reset(workflow, processes);
        scene.open();
    }

    @Test
    void without_an_uploaded_scan_the_printed_letter_is_sealed() throws IOException {
        scene.submission.submit(scene.packageId, scene.saveAll().version());

        RecommendationPackage sent = scene.packages.get(scene.packageId);
        assertThat(letters.of(sent).orElseThrow().scanned()).isFalse();
        try (PDDocument document = Loader.loadPDF(letters.content(sent))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("黄岛区工业和信息化局关于推荐", "青岛市工业和信息化局：", "智能产线改造", "=MES系统");
        }
    }

    @Test
    void the_summary_table_has_the_notices_title_header_and_columns() throws IOException {
        RecommendationPackage saved = scene.saveAll();

        byte[] xlsx = new Spreadsheets().write(tables.of(saved, "qd-summary-integration"));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(cells(sheet, 0)).startsWith(scene.year + "年两化融合项目汇总表");
            assertThat(cells(sheet, 1)).startsWith("区、市工业和信息化主管部门（盖章）：黄岛区工业和信息化局");
            assertThat(cells(sheet, 2)).startsWith("日期：" + scene.year + "年10月20日");
            assertThat(cells(sheet, 3)).containsExactly("序号", "企业名称", "项目名称", "联系人", "联系电话");
            assertThat(cells(sheet, 4)).containsExactly("1.0", "青岛海智装备有限公司", "智能产线改造", "张三", "0532-88880001");
            assertThat(cells(sheet, 5)).contains("青岛日新电子有限公司", "=MES系统");
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
        }
    }

    @Test
    void the_arrival_is_registered_once_and_by_the_intake_desk() {
        scene.submission.submit(scene.packageId, scene.saveAll().version());
        assertThatThrownBy(() -> scene.arrivals.register(scene.packageId, 3, "", null))
                .isInstanceOf(Forbidden.class);
        scene.acting.officer("centre", PackageScene.CENTRE);

        RecommendationPackage received = scene.arrivals.register(scene.packageId, 3, "纸质材料齐全", null);

        assertThat(received.state()).isEqualTo(PackageState.RECEIVED);
        verify(workflow).tellAll(List.of(scene.first, scene.second), Message.PACKAGE_RECEIVED);
        verify(processes).complete("package:" + scene.packageId, "UserTask_RegisterArrival", "received");
        assertThatThrownBy(() -> scene.arrivals.register(scene.packageId, 3, "", null))
                .isInstanceOf(PackageClosed.class);
    }

    @Test
    void what_passes_after_the_package_has_left_goes_into_the_next_one() {
        scene.submission.submit(scene.packageId, scene.saveAll().version());
        scene.pass(4, "青岛蓝海精密机械有限公司", "数字化车间");

        assertThat(scene.mapper
                        .composing(scene.roundId, PackageScene.HUANGDAO)
                        .orElseThrow()
                        .seq())
                .isEqualTo(2);
    }

    @Test
    void the_deadline_closes_what_is_still_composed() {
        Instant cutoff = scene.rounds.deadline(scene.roundId).orElseThrow();

        scene.publish(new MilestonePassed(scene.roundId, "district-submission-cutoff", cutoff));

        assertThat(scene.packages.get(scene.packageId).state()).isEqualTo(PackageState.CLOSED);
        verify(processes).offer("package:" + scene.packageId, Message.DEADLINE_PASSED);
        assertThatThrownBy(() -> scene.submission.submit(scene.packageId, 1)).isInstanceOf(PackageClosed.class);
    }

    @Test
    void only_a_harmless_pdf_is_taken_as_scan() {
        assertThatThrownBy(
                        () -> letters.upload(scene.packageId, "推荐文件.pdf", "not a pdf".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInput.class);
    }

    private static List<String> cells(Sheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        sheet.getRow(row).forEach(cell -> texts.add(cell.toString()));
        return texts;
    }
}
