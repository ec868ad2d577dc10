package org.shenbao.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Dossier;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.document.Spreadsheet;
import org.shenbao.document.Spreadsheets;
import org.shenbao.document.WordTables;
import org.shenbao.identity.Enterprise;
import org.shenbao.identity.Enterprises;
import org.shenbao.recommendation.PackageContents.Entry;
import org.shenbao.routing.StageDecision;
import org.shenbao.routing.StageDecisions;

/** Every 汇总表 of every programme, opened again as a bureau would. */
class SummaryTablesTest {

    private static final Programmes PROGRAMMES = Programmes.bundled();
    private static final Instant NOW = Instant.parse("2027-10-20T02:00:00Z");

    static Stream<Leaf> leaves() {
        return PROGRAMMES.all().stream().flatMap(programme -> programme.leaves().stream());
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void a_table_has_exactly_the_notices_columns_and_no_empty_cell(Leaf leaf) throws IOException {
        Spreadsheet table = tables(leaf).of(aPackage(leaf), leaf.summaryTable().key());

        List<String> labels =
                leaf.summaryTable().columns().stream().map(Field::labelZh).toList();
        byte[] xlsx = new Spreadsheets().write(table);
        keep(leaf.summaryTable().key() + ".xlsx", xlsx);
        List<List<String>> sheet = rows(xlsx);
        int head = 1 + leaf.summaryTable().header().size();
        assertThat(sheet.get(0).get(0)).isEqualTo(table.title()).doesNotContain("XX");
        for (int i = 0; i < leaf.summaryTable().header().size(); i++) {
            assertThat(sheet.get(1 + i).get(0))
                    .startsWith(leaf.summaryTable().header().get(i).labelZh() + "：")
                    .doesNotEndWith("：");
        }
        assertThat(sheet.get(head)).isEqualTo(labels);
        assertThat(sheet.get(head + 1)).hasSameSizeAs(labels).noneMatch(String::isBlank);
        for (String note : leaf.summaryTable().footnotesZh()) {
            assertThat(sheet).anyMatch(row -> row.get(0).contains(note));
        }
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void the_same_table_opens_in_word(Leaf leaf) throws IOException {
        Spreadsheet table = tables(leaf).of(aPackage(leaf), leaf.summaryTable().key());

        byte[] docx = new WordTables().write(List.of(table));
        keep(leaf.summaryTable().key() + ".docx", docx);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            XWPFTable word = document.getTables().get(0);
            assertThat(word.getRow(0).getTableCells())
                    .extracting(XWPFTableCell::getText)
                    .isEqualTo(leaf.summaryTable().columns().stream()
                            .map(Field::labelZh)
                            .toList());
            assertThat(word.getRow(0).isRepeatHeader()).isTrue();
            assertThat(word.getNumberOfRows()).isEqualTo(2);
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains(table.title());
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW())
                    .hasToString("16838");
        }
    }

    private static SummaryTables tables(Leaf leaf) {
        PackageContents contents = mock(PackageContents.class);
        when(contents.of(anyCollection())).thenReturn(List.of(entry(leaf)));
        Rounds rounds = mock(Rounds.class);
        Round round = mock(Round.class);
        when(round.year()).thenReturn(PROGRAMMES.programme(leaf.programme()).year());
        when(rounds.get(1)).thenReturn(round);
        StageDecisions decisions = mock(StageDecisions.class);
        when(decisions.latest(anyCollection())).thenReturn(List.of(clusterEntered()));
        Enterprises enterprises = mock(Enterprises.class);
        when(enterprises.findAll(any()))
                .thenReturn(Map.of(
                        "91", new Enterprise("91", "某公司", "王海", "x", "李智", "13800000001", "a@example.com", NOW, 1)));
        return new SummaryTables(
                contents,
                new SummaryCells(decisions, enterprises),
                PROGRAMMES,
                rounds,
                Bodies.bundled(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static StageDecision clusterEntered() {
        return new StageDecision(
                1, 1L, "1", "local-review", "t", "审核", "pass", "通过", null, "{\"advancedCluster\":\"iot\"}", "a", NOW);
    }

    private static Entry entry(Leaf leaf) {
        ApplicationId id = new ApplicationId(1);
        ProjectApplication application = new ProjectApplication(
                id,
                1,
                leaf.programme(),
                leaf.category(),
                "91",
                "某公司",
                "某项目",
                "b",
                "N-1",
                "s",
                null,
                NOW,
                null,
                null,
                1,
                "a",
                NOW,
                NOW,
                NOW,
                null,
                null);
        Dossier dossier = new Dossier(id, 1, answers(leaf), List.of(), List.of(), "d".repeat(64), "eligible", "a", NOW);
        return new Entry(new PackageItem(1, id, 1, true, ""), application, dossier);
    }

    /** Every field that the applicant fills, with the first of its options. */
    private static Map<String, Object> answers(Leaf leaf) {
        Map<String, Object> answers = new HashMap<>();
        leaf.answeredFields().forEach(field -> {
            switch (field.type()) {
                case TEXT, PHONE, EMAIL, LONGTEXT, URL -> answers.put(field.key(), "甲" + field.key());
                case ENUM -> answers.put(field.key(), field.options().get(0).value());
                case MULTI_ENUM ->
                    answers.put(field.key(), List.of(field.options().get(0).value()));
                default -> {}
            }
        });
        return answers;
    }

    private static RecommendationPackage aPackage(Leaf leaf) {
        String body = Bodies.bundled().all().stream()
                .filter(b -> b.code().startsWith(leaf.summaryTable().filledBy()))
                .findFirst()
                .orElseThrow()
                .code();
        return new RecommendationPackage(
                1,
                1,
                body,
                body,
                "recommendation",
                1,
                PackageState.COMPOSING,
                "",
                "王敏",
                "0532-1",
                LocalDate.of(2027, 10, 20),
                1,
                NOW,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** For whoever wants to look at it. */
    private static void keep(String name, byte[] content) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name), content);
    }

    private static List<List<String>> rows(byte[] xlsx) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getRepeatingRows())
                    .as("column names on every page")
                    .isNotNull();
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.toString()));
                rows.add(cells);
            }
        }
        return rows;
    }
}
