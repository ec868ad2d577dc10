package org.shenbao.reporting.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.document.Paper;
import org.shenbao.document.PaperStyle;
import org.shenbao.document.Pdfs;
import org.shenbao.reporting.Readers;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.Reports;
import org.springframework.dao.DuplicateKeyException;

class WeeklyReportsTest {

    private static final Instant MONDAY_MORNING = Instant.parse("2020-09-20T16:05:00Z");
    private static final Paper PAPER = new Paper("工作周报", PaperStyle.OFFICIAL, null, List.of());
    private static final LocalDate LAST = LocalDate.of(2020, 9, 14);

    private final Reports reports = mock(Reports.class);
    private final Rounds rounds = mock(Rounds.class);
    private final WeeklyPaper paper = mock(WeeklyPaper.class);
    private final Set<String> kept = new TreeSet<>();
    private final List<LocalDate> asked = new ArrayList<>();

    @BeforeEach
    void a_round_that_works() {
        when(rounds.all()).thenReturn(List.of(round(7, "2020-08-01T00:00:00Z")));
        when(paper.of(any(), any(), any(), any())).thenReturn(PAPER);
        when(reports.question(any(), any(), any())).thenAnswer(call -> {
            ReportFilter filter = call.getArgument(0);
            asked.add(java.util.Objects.requireNonNull(filter.from()));
            return new ReportQuestion(
                    filter,
                    call.getArgument(1),
                    Set.of(),
                    Set.of(java.util.Objects.requireNonNull(filter.roundId())),
                    Map.of(),
                    MONDAY_MORNING);
        });
        waits(Map.of("arrivals", 3, "completions", 0, "open", 3, "waitingApplicant", 0));
    }

    @Test
    void every_week_missed_lately_gets_its_paper_the_oldest_first() {
        node().catchUp();

        assertThat(asked).containsExactly(LAST.minusWeeks(2), LAST.minusWeeks(1), LAST);
        assertThat(kept).containsExactly("2020-08-31 7", "2020-09-07 7", "2020-09-14 7");
    }

    @Test
    void nothing_is_made_of_a_week_before_the_round_opened_or_of_a_round_that_is_archived() {
        Round archived =
                new Round(8, "qingdao-2020", 2019, "旧批次", RoundState.ARCHIVED, BigDecimal.TEN, 7, Instant.EPOCH, 1);
        when(rounds.all()).thenReturn(List.of(round(7, "2020-09-14T01:00:00Z"), archived));

        node().catchUp();

        assertThat(kept).containsExactly("2020-09-14 7");
    }

    @Test
    void a_round_that_fails_does_not_stop_the_others() {
        when(rounds.all()).thenReturn(List.of(round(6, "2020-09-14T01:00:00Z"), round(7, "2020-09-14T01:00:00Z")));
        when(paper.of(eq(round(6, "2020-09-14T01:00:00Z")), any(), any(), any()))
                .thenThrow(new IllegalStateException("no such glyph"));

        node().catchUp();

        assertThat(kept).containsExactly("2020-09-14 7");
    }

    @Test
    void a_second_node_makes_nothing() {
        node().catchUp();
        asked.clear();

        node().catchUp();

        assertThat(asked).isEmpty();
    }

    @Test
    void a_node_that_comes_second_in_the_same_moment_takes_it_calmly() {
        WeeklyReportMapper mapper = mapper();
        when(mapper.made(any())).thenReturn(List.of());
        kept.add("2020-09-14 7");

        node(mapper).catchUp();

        assertThat(kept).hasSize(3);
    }

    @Test
    void a_week_in_which_everything_is_with_the_applicants_is_told_and_one_in_which_nothing_is_anywhere_is_not() {
        waits(Map.of("arrivals", 0, "completions", 0, "open", 0, "waitingApplicant", 2));
        node().catchUp();
        assertThat(kept).hasSize(3);

        kept.clear();
        waits(Map.of("arrivals", 0, "completions", 0, "open", 0, "waitingApplicant", 0));
        node().catchUp();
        assertThat(kept).isEmpty();
    }

    private void waits(Map<String, Object> throughput) {
        when(reports.answer(anyString(), any(ReportQuestion.class)))
                .thenReturn(new Report("throughput", "", "", MONDAY_MORNING, List.of(), List.of(throughput)));
    }

    private static Round round(long id, String opensAt) {
        return new Round(
                id,
                "qingdao-2020",
                2020,
                "2020年青岛市工业互联网项目申报指南",
                RoundState.OPEN,
                BigDecimal.TEN,
                7,
                Instant.parse(opensAt),
                1);
    }

    /** Keeps what a database would keep, once. */
    private WeeklyReportMapper mapper() {
        WeeklyReportMapper mapper = mock(WeeklyReportMapper.class);
        when(mapper.made(any()))
                .thenAnswer(call -> kept.stream()
                        .filter(one -> one.startsWith(call.getArgument(0).toString()))
                        .map(one -> Long.valueOf(one.substring(11)))
                        .toList());
        doAnswer(call -> {
                    if (!kept.add(call.getArgument(2) + " " + call.getArgument(0))) {
                        throw new DuplicateKeyException("uq_weekly_report");
                    }
                    return null;
                })
                .when(mapper)
                .insert(anyLong(), any(), any(), any(), any(), any(), any());
        return mapper;
    }

    private WeeklyReports node() {
        return node(mapper());
    }

    private WeeklyReports node(WeeklyReportMapper mapper) {
        Pdfs pdfs = mock(Pdfs.class);
        when(pdfs.render(any())).thenReturn(new byte[] {37});
        return new WeeklyReports(
                mapper,
                paper,
                reports,
                mock(Readers.class),
                rounds,
                Programmes.bundled(),
                Bodies.bundled(),
                pdfs,
                Clock.fixed(MONDAY_MORNING, ZoneOffset.UTC));
    }
}
