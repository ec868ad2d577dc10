package org.shenbao.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.catalogue.MilestonePassed;
import org.shenbao.catalogue.Rounds;
import org.shenbao.document.Spreadsheets;
import org.shenbao.recommendation.PackageDraft.Choice;
import org.shenbao.recommendation.RecommendationTest.ActingAs;
import org.shenbao.recommendation.RecommendationTest.SetClock;
import org.shenbao.routing.Message;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.StageEntered;
import org.shenbao.routing.Workflow;
import org.shenbao.support.Forbidden;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.Sha256;
import org.shenbao.support.StaleWrite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@RecommendationTest
class PackageSubmissionTest {

    private static final String HUANGDAO = "qd-district-miit.huangdao";
    private static final String CENTRE = "qd-service-centre";
    private static int years = 2027;

    @MockitoBean
    private Workflow workflow;

    @MockitoBean
    private RoundProcesses processes;

    private final Packages packages;
    private final PackageSubmission submission;
    private final ArrivalDesk arrivals;
    private final Applications applications;
    private final SummaryTables tables;
    private final Letters letters;
    private final PackageMapper mapper;
    private final Rounds rounds;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final SetClock clock;
    private final ActingAs acting;

    private long roundId;
    private ApplicationId first;
    private ApplicationId second;
    private long packageId;

    @Autowired
    PackageSubmissionTest(
            Packages packages,
            PackageSubmission submission,
            ArrivalDesk arrivals,
            Applications applications,
            SummaryTables tables,
            Letters letters,
            PackageMapper mapper,
            Rounds rounds,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            SetClock clock,
            ActingAs acting) {
        this.packages = packages;
        this.submission = submission;
        this.arrivals = arrivals;
        this.applications = applications;
        this.tables = tables;
        this.letters = letters;
        this.mapper = mapper;
        this.rounds = rounds;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.acting = acting;
    }

    @BeforeEach
    void two_applications_have_passed() {
        reset(workflow, processes);
        int year = ++years;
        clock.set(year + "-10-20T02:00:00Z");
        roundId = rounds.openRound("qingdao-2020", year).id();
        PassedApplications passed = new PassedApplications(jdbc, roundId);
        first = passed.add(HUANGDAO, "QD" + year + "-LH-000001", "青岛海智装备有限公司", "智能产线改造");
        second = passed.add(HUANGDAO, "QD" + year + "-LH-000002", "青岛日新电子有限公司", "=MES系统");
        enter(first);
        enter(second);
        packageId = mapper.composing(roundId, HUANGDAO).orElseThrow().id();
        acting.officer("huangdao", HUANGDAO);
    }

    @Test
    void a_package_is_sealed_and_its_applications_go_their_ways() {
        RecommendationPackage saved = save(List.of(new Choice(second, true, ""), new Choice(first, false, "投资额证明不足")));

        RecommendationPackage sent = submission.submit(packageId, saved.version());

        assertThat(sent.state()).isEqualTo(PackageState.SUBMITTED);
        assertThat(sent.number()).isEqualTo("TJ" + years + "-370211-01");
        assertThat(sent.submittedAt()).isEqualTo(clock.instant());
        String sealed = mapper.seal(packageId);
        assertThat(sent.sha256()).isEqualTo(Sha256.hex(sealed));
        assertThat(sealed).contains("投资额证明不足", "d".repeat(64));
        assertThat(applications.get(second).recommendedAt()).isEqualTo(clock.instant());
        assertThat(applications.get(first).recommendedAt()).isNull();
        verify(workflow).tellAll(List.of(second), Message.RECOMMENDED);
        verify(workflow).tellAll(List.of(first), Message.NOT_RECOMMENDED);
        verify(processes).complete("package:" + packageId, "UserTask_ComposePackage", "submitted");
    }

    @Test
    void without_an_uploaded_scan_the_printed_letter_is_sealed() throws IOException {
        submission.submit(packageId, saveAll().version());

        RecommendationPackage sent = packages.get(packageId);
        assertThat(letters.of(sent).orElseThrow().scanned()).isFalse();
        try (PDDocument document = Loader.loadPDF(letters.content(sent))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("黄岛区工业和信息化局关于推荐", "青岛市工业和信息化局：", "智能产线改造", "=MES系统");
        }
    }

    @Test
    void the_summary_table_has_the_notices_title_header_and_columns() throws IOException {
        RecommendationPackage saved = saveAll();

        byte[] xlsx = new Spreadsheets().write(tables.of(saved, "qd-integration"));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(cells(sheet, 0)).startsWith(years + "年两化融合项目汇总表");
            assertThat(cells(sheet, 1)).startsWith("区、市工业和信息化主管部门（盖章）：黄岛区工业和信息化局");
            assertThat(cells(sheet, 2)).startsWith("日期：" + years + "年10月20日");
            assertThat(cells(sheet, 3)).containsExactly("序号", "企业名称", "项目名称", "联系人", "联系电话");
            assertThat(cells(sheet, 4)).containsExactly("1.0", "青岛海智装备有限公司", "智能产线改造", "张三", "0532-88880001");
            assertThat(cells(sheet, 5)).contains("青岛日新电子有限公司", "=MES系统");
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
        }
    }

    @Test
    void a_late_package_is_refused_and_nothing_has_happened() {
        int version = saveAll().version();
        clock.set(years + "-10-22T16:00:00Z");

        assertThatThrownBy(() -> submission.submit(packageId, version))
                .isInstanceOf(PackageLate.class)
                .hasMessageContaining(years + "年10月22日 24:00");

        assertThat(packages.get(packageId).isComposing()).isTrue();
        assertThat(applications.get(first).recommendedAt()).isNull();
        verify(workflow, never()).tellAll(any(), any());
    }

    @Test
    void the_last_millisecond_counts() {
        int version = saveAll().version();
        clock.set(years + "-10-22T15:59:59.999Z");

        assertThat(submission.submit(packageId, version).submittedAt())
                .isEqualTo(Instant.parse(years + "-10-22T15:59:59.999Z"));
    }

    @Test
    void an_official_who_did_not_see_the_newest_application_does_not_send_it() {
        int seen = saveAll().version();
        ApplicationId third = new PassedApplications(jdbc, roundId)
                .add(HUANGDAO, "QD" + years + "-LH-000003", "青岛蓝海精密机械有限公司", "数字化车间");
        enter(third);

        assertThatThrownBy(() -> submission.submit(packageId, seen)).isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() -> save(seen, List.of(new Choice(first, true, ""), new Choice(second, true, ""))))
                .isInstanceOf(StaleWrite.class);
    }

    @Test
    void of_two_officials_who_submit_at_once_one_succeeds() throws InterruptedException {
        int version = saveAll().version();
        List<Callable<String>> both = List.of(attempt("huangdao", version), attempt("huangdao2", version));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<String> results = new ArrayList<>();
        try {
            for (Future<String> one : pool.invokeAll(both)) {
                results.add(result(one));
            }
        } finally {
            pool.shutdown();
        }

        assertThat(results).containsExactlyInAnyOrder("sent", "PackageClosed");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM recommendation_seal WHERE package_id = ?", Long.class, packageId))
                .isEqualTo(1);
    }

    @Test
    void an_incomplete_package_stays_and_says_what_is_missing() {
        RecommendationPackage saved = packages.save(
                packageId,
                new PackageDraft(
                        packages.get(packageId).version(),
                        " ",
                        "",
                        "",
                        null,
                        List.of(new Choice(first, false, ""), new Choice(second, false, "重复申报"))));

        assertThatThrownBy(() -> submission.submit(packageId, saved.version()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.errors())
                                .extracting("field")
                                .containsExactlyInAnyOrder(
                                        "choices", "choices[0].reason", "opinion", "preparedBy", "preparedByPhone"));
    }

    @Test
    void a_foreign_district_does_not_even_see_it() {
        acting.officer("chengyang", "qd-district-miit.chengyang");

        assertThatThrownBy(() -> packages.get(packageId)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submission.submit(packageId, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_city_sees_it_but_cannot_submit_it() {
        int version = saveAll().version();
        acting.officer("city", "qd-city-miit");

        assertThat(packages.get(packageId).id()).isEqualTo(packageId);
        assertThatThrownBy(() -> submission.submit(packageId, version)).isInstanceOf(Forbidden.class);
    }

    @Test
    void the_arrival_is_registered_once_and_by_the_intake_desk() {
        submission.submit(packageId, saveAll().version());
        assertThatThrownBy(() -> arrivals.register(packageId, 3, "")).isInstanceOf(Forbidden.class);
        acting.officer("centre", CENTRE);

        RecommendationPackage received = arrivals.register(packageId, 3, "纸质材料齐全");

        assertThat(received.state()).isEqualTo(PackageState.RECEIVED);
        verify(workflow).tellAll(List.of(first, second), Message.PACKAGE_RECEIVED);
        verify(processes).complete("package:" + packageId, "UserTask_RegisterArrival", "received");
        assertThatThrownBy(() -> arrivals.register(packageId, 3, "")).isInstanceOf(PackageClosed.class);
    }

    @Test
    void what_passes_after_the_package_has_left_goes_into_the_next_one() {
        submission.submit(packageId, saveAll().version());
        enter(new PassedApplications(jdbc, roundId)
                .add(HUANGDAO, "QD" + years + "-LH-000004", "青岛蓝海精密机械有限公司", "数字化车间"));

        assertThat(mapper.composing(roundId, HUANGDAO).orElseThrow().seq()).isEqualTo(2);
    }

    @Test
    void the_deadline_closes_what_is_still_composed() {
        Instant cutoff = rounds.deadline(roundId).orElseThrow();

        transaction.executeWithoutResult(
                status -> events.publishEvent(new MilestonePassed(roundId, "district-submission-cutoff", cutoff)));

        assertThat(packages.get(packageId).state()).isEqualTo(PackageState.CLOSED);
        verify(processes).offer("package:" + packageId, Message.DEADLINE_PASSED);
        assertThatThrownBy(() -> submission.submit(packageId, 1)).isInstanceOf(PackageClosed.class);
    }

    @Test
    void only_a_harmless_pdf_is_taken_as_scan() {
        assertThatThrownBy(() -> letters.upload(
                        packageId, "推荐文件.pdf", "not a pdf".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInput.class);
    }

    private Callable<String> attempt(String username, int version) {
        return () -> {
            acting.officer(username, HUANGDAO);
            submission.submit(packageId, version);
            return "sent";
        };
    }

    private static String result(Future<String> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return java.util.Objects.requireNonNull(e.getCause()).getClass().getSimpleName();
        }
    }

    private void enter(ApplicationId id) {
        transaction.executeWithoutResult(status -> events.publishEvent(new StageEntered(id, "district-submission")));
    }

    private RecommendationPackage saveAll() {
        return save(List.of(new Choice(first, true, ""), new Choice(second, true, "")));
    }

    private RecommendationPackage save(List<Choice> choices) {
        return save(packages.get(packageId).version(), choices);
    }

    private RecommendationPackage save(int version, List<Choice> choices) {
        return packages.save(packageId, new PackageDraft(version, "同意推荐。", "王敏", "0532-86990000", null, choices));
    }

    private static List<String> cells(Sheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        sheet.getRow(row).forEach(cell -> texts.add(cell.toString()));
        return texts;
    }
}
