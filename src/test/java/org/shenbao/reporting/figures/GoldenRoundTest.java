package org.shenbao.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.shenbao.reporting.figures.Histories.BODIES;
import static org.shenbao.reporting.figures.Histories.CITY;
import static org.shenbao.reporting.figures.Histories.DAYS;
import static org.shenbao.reporting.figures.Histories.HUANGDAO;
import static org.shenbao.reporting.figures.Histories.LABELS;
import static org.shenbao.reporting.figures.Histories.LAOSHAN;
import static org.shenbao.reporting.figures.Histories.PRELIMINARY;
import static org.shenbao.reporting.figures.Histories.RECHECK;
import static org.shenbao.reporting.figures.Histories.SUPPLEMENT;
import static org.shenbao.reporting.figures.Histories.TIME;
import static org.shenbao.reporting.figures.Histories.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shenbao.application.Applications;
import org.shenbao.reporting.Diagrams;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.StageFacts;

/** The figures of {@link GoldenRound}, reckoned by hand, as the comments show. */
class GoldenRoundTest {
    private final StageFacts facts = mock(StageFacts.class);
    private final Histories round = GoldenRound.of();

    @Test
    void a_stage_counts_an_application_again_only_when_it_was_elsewhere() {
        Report report = throughput(ReportFilter.NONE);

        // 13 came: the twelve, and the eighth again from the city. Nine went on: 1, 2, 3, 5, 6, 8 twice, 10, 11.
        assertRow(report, PRELIMINARY, "arrivals", 13, "completions", 9, "open", 3, "overdue", 1, "dueSoon", 0);
        assertRow(report, PRELIMINARY, "waitingApplicant", 1);
        // 1, 2, 3, 6, 8 twice, 10, 11; the last three but 8 are there
        assertRow(report, RECHECK, "arrivals", 8, "completions", 5, "open", 3, "overdue", 1, "dueSoon", 1);
        assertRow(report, SUPPLEMENT, "arrivals", 4, "completions", 3, "open", 1, "overdue", 0);
        assertThat(report.rows()).extracting(row -> row.get("stageName")).doesNotContainNull();
        assertThat(report.rows()).extracting(row -> row.get("stage")).containsExactly(PRELIMINARY, RECHECK, SUPPLEMENT);
        assertThat(report.asOf()).isEqualTo(GoldenRound.NOW);
    }

    @Test
    void a_period_selects_what_happened_in_it_and_tells_how_things_stood_at_its_end() {
        Report report = throughput(filter(null, null, LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 20)));

        // came: 6, 9, 10; went on: 2, 3, 6; there on Friday night: 4, 10; with the applicant: 7, 9
        assertRow(report, PRELIMINARY, "arrivals", 3, "completions", 3, "open", 2, "overdue", 1, "dueSoon", 0);
        assertRow(report, PRELIMINARY, "waitingApplicant", 2);
        assertThat(report.asOf()).isEqualTo(at("21 00:00").minusMillis(1));
    }

    @Test
    void districts_add_up_to_the_city_and_versions_to_all() {
        assertRow(throughput(filter(HUANGDAO, null, null, null)), PRELIMINARY, "arrivals", 6, "completions", 5);
        assertRow(throughput(filter(LAOSHAN, null, null, null)), PRELIMINARY, "arrivals", 7, "completions", 4);
        assertRow(throughput(filter(null, 1, null, null)), PRELIMINARY, "arrivals", 9, "open", 2);
        assertRow(throughput(filter(null, 2, null, null)), PRELIMINARY, "arrivals", 4, "open", 1);
    }

    @Test
    void times_are_working_minutes_without_the_applicant() {
        Report report = times(Map.of());

        // 60 120 120 120 180 180 330 420 2010: the 2nd took 270 + 60; p90 = 420 + 0.2 × 1590
        assertRow(report, PRELIMINARY, "count", 9, "median", 180, "p75", 330, "p90", 738, "max", 2010);
        // 60 60 120 240 360: p90 = 240 + 0.6 × 120
        assertRow(report, RECHECK, "count", 5, "median", 120, "p75", 240, "p90", 312, "max", 360);
        assertThat(report.rows()).hasSize(2);
    }

    @Test
    void times_with_the_applicant_run_from_coming_to_going() {
        Report report = times(Map.of("applicant", "with"));

        // 60 120 120 120 180 180 420 900 2010: the 2nd took 420 + 420 + 60; p90 = 900 + 0.2 × 1110
        assertRow(report, PRELIMINARY, "count", 9, "median", 180, "p75", 420, "p90", 1122, "max", 2010);
        // 240 300 570
        assertRow(report, SUPPLEMENT, "count", 3, "median", 300, "p75", 435, "p90", 516, "max", 570);
    }

    @Test
    void calendar_time_runs_at_night_and_at_weekends() {
        Report report = times(Map.of("clock", "calendar"));

        // 60 120 120 180 180 420 510 3930 6180: the 10th waited 65.5 hours; p90 = 3930 + 0.2 × 2250
        assertRow(report, PRELIMINARY, "count", 9, "median", 180, "p75", 510, "p90", 4380, "max", 6180);
        // 60 120 1260 1380 3870: the 8th from Monday noon to Tuesday 9:00, the 1st to 10:00, the 3rd over the weekend
        assertRow(report, RECHECK, "median", 1260, "max", 3870);
    }

    @Test
    void returns_count_whoever_sent_the_application_back() {
        Report report = new Rework(facts, LABELS).over(round.facts(), question(ReportFilter.NONE, Map.of()));

        // 2, 7, and 9 twice; of the ten with a result 7 never came back
        assertRow(report, PRELIMINARY, "applications", 12, "returns", 4, "firstPass", 70.0);
        assertRow(report, PRELIMINARY, "returnsPerApplication", 0.33);
        // the 8th; of 1, 2, 3, 8 three got through
        assertRow(report, RECHECK, "applications", 7, "returns", 1, "firstPass", 75.0);
        assertThat(report.rows()).hasSize(2);
    }

    @Test
    void what_is_late_comes_first_the_latest_first() {
        Overdue overdue = new Overdue(facts, LABELS, mock(Applications.class), BODIES, TIME);
        Report report = overdue.over(round.facts(), question(ReportFilter.NONE, Map.of()));

        assertThat(report.rows()).extracting(row -> row.get("application")).containsExactly(4L, 11L);
        assertThat(report.rows()).extracting(row -> row.get("late")).containsExactly(1020, 30);
        assertThat(report.rows()).extracting(row -> row.get("office")).containsExactly("黄岛区工业和信息化局", "青岛市工业和信息化局");
    }

    @Test
    void what_is_due_within_three_working_days_is_told_in_time() {
        DueSoon soon = new DueSoon(facts, LABELS, mock(Applications.class), BODIES, TIME, DAYS);
        Report report = soon.over(round.facts(), question(ReportFilter.NONE, Map.of()));

        // 240 today, 420 tomorrow, 420 on Wednesday
        assertThat(report.rows()).extracting(row -> row.get("application")).containsExactly(6L);
        assertThat(report.rows()).extracting(row -> row.get("remaining")).containsExactly(1080);
    }

    @Test
    void the_list_behind_a_figure_holds_what_was_counted() {
        // in the order of their working time without the applicant
        assertThat(listed("open")).extracting(row -> row.get("application")).containsExactly(4L, 9L, 12L);
        assertThat(listed("overdue"))
                .extracting(row -> row.get("application"), row -> row.get("late"))
                .containsExactly(tuple(4L, 1020));
        assertThat(listed("applicant"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("application", 7L)
                        .containsEntry("office", "申报单位")
                        .doesNotContainKeys("dueAt", "leftAt", "late"));
        assertThat(listed("left")).hasSize(9);
    }

    private List<Map<String, Object>> listed(String state) {
        return new DrillDown(facts, LABELS, mock(Applications.class), BODIES, TIME)
                .over(round.facts(), question(ReportFilter.NONE, Map.of("stage", PRELIMINARY, "state", state)))
                .rows();
    }

    @Test
    void offices_and_regions_are_compared_by_name_below_the_own_body() {
        Report offices = new Offices(facts, BODIES, TIME).over(round.facts(), question(ReportFilter.NONE, Map.of()));
        Report regions = new Regions(facts, BODIES, TIME).over(round.facts(), question(ReportFilter.NONE, Map.of()));

        // 120 180 330 420 2010: p90 = 420 + 0.6 × 1590; one had a deadline and missed it; of 1, 2, 3, 5, 6 the 2nd came
        // back
        assertRow(offices, HUANGDAO, "applications", 6, "median", 330, "p90", 1374, "overduePercent", 100.0);
        assertRow(offices, HUANGDAO, "firstPass", 80.0);
        // 60 60 120 240 360; 6, 10 and 11 are there, of the two with a deadline one is late
        assertRow(offices, CITY, "applications", 7, "median", 120, "p90", 312, "overduePercent", 50.0);
        // with the city's 360, 120, 60: 60 120 120 180 330 360 420 2010
        assertRow(regions, HUANGDAO, "applications", 6, "median", 255);
        assertThat(regions.rows()).extracting(row -> row.get("name")).contains("崂山区工业和信息化局");
    }

    @Test
    void the_heatmap_counts_every_visit_and_drills_down_to_the_slow_ones() {
        Report heat = new Heatmap(facts, mock(Diagrams.class), TIME)
                .over(round.facts(), question(ReportFilter.NONE, Map.of()));

        // 60 60 60 120 120 120 120 180 180 180 270 420 2010 minutes; 4, 9 and 12 are there
        assertRow(heat, "Node_" + PRELIMINARY, "count", 16, "open", 3, "overdue", 1, "median", 120, "returns", 4);
        // the 4th since 5 days: 4 × 420 + 180, the 9th 180, the 12th 15
        assertRow(heat, "Node_" + PRELIMINARY, "waiting", 180);
        Report slow = new DrillDown(facts, LABELS, mock(Applications.class), BODIES, TIME)
                .over(
                        round.facts(),
                        question(ReportFilter.NONE, Map.of("node", "Node_" + PRELIMINARY, "state", "slow")));
        assertThat(slow.rows()).extracting(row -> row.get("application")).containsExactly(3L, 4L);
        assertThat(slow.total()).isEqualTo(2);
    }

    @Test
    void bands_of_the_cumulative_flow_hold_every_application_that_came() {
        Report flow = new CumulativeFlow(facts, LABELS).over(round.facts(), question(ReportFilter.NONE, Map.of()));

        assertThat(flow.rows()).hasSize(8);
        // Monday night: 3 and 4's neighbours: 3 under review; 2, 7 with the applicant; 1 and 8 at the city
        assertThat(flow.rows().get(0))
                .containsEntry("stage:" + PRELIMINARY, 1)
                .containsEntry("stage:" + SUPPLEMENT, 2)
                .containsEntry("stage:" + RECHECK, 2)
                .containsEntry("done", 0);
        // now: 4, 9, 12 · 7 · 6, 10, 11 · 1, 2, 3, 5, 8
        assertThat(flow.rows().get(7))
                .containsEntry("stage:" + PRELIMINARY, 3)
                .containsEntry("stage:" + SUPPLEMENT, 1)
                .containsEntry("stage:" + RECHECK, 3)
                .containsEntry("done", 5);
    }

    @Test
    void every_week_tells_what_came_what_went_and_what_is_left() {
        Report weeks =
                new Arrivals(facts, LABELS).over(round.facts(), question(ReportFilter.NONE, Map.of("by", "week")));

        assertThat(weeks.rows()).hasSize(6);
        // first week: 1–10 and 8 again came, 1, 2, 3, 5, 6, 8 twice went on; 4, 7, 9, 10 are left
        assertThat(weeks.rows().get(0))
                .containsEntry("date", LocalDate.of(2026, 11, 16))
                .containsEntry("stage", PRELIMINARY)
                .containsEntry("arrivals", 11)
                .containsEntry("completions", 7)
                .containsEntry("open", 4);
        // second: 11 and 12 came, 10 and 11 went on; 4, 7, 9, 12
        assertThat(weeks.rows().get(3))
                .containsEntry("arrivals", 2)
                .containsEntry("completions", 2)
                .containsEntry("open", 4);
    }

    @Test
    void a_week_that_began_before_the_period_counts_from_the_period_on() {
        ReportFilter fromTuesday = filter(null, null, LocalDate.of(2026, 11, 17), null);
        Report weeks = new Arrivals(facts, LABELS).over(round.facts(), question(fromTuesday, Map.of("by", "week")));

        // since Tuesday: 4, 5, 6, 9, 10 and 8 again came, 3, 5, 6, 2 and 8 went on; from Monday 2, 3 and 7 were there
        assertThat(weeks.rows().get(0))
                .containsEntry("date", LocalDate.of(2026, 11, 16))
                .containsEntry("arrivals", 6)
                .containsEntry("completions", 5)
                .containsEntry("open", 4);
    }

    private Report throughput(ReportFilter filter) {
        return new Throughput(facts, LABELS, DAYS).over(round.facts(), question(filter, Map.of()));
    }

    private Report times(Map<String, String> options) {
        return new Times(facts, LABELS, TIME).over(round.facts(), question(ReportFilter.NONE, options));
    }

    static ReportQuestion question(ReportFilter filter, Map<String, String> options) {
        return Histories.question(GoldenRound.NOW, filter, options);
    }

    static ReportFilter filter(
            @Nullable String body, @Nullable Integer version, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new ReportFilter(null, null, null, body, version, from, to);
    }

    /** The row of a stage, a node or a body holds these values. */
    static void assertRow(Report report, String key, Object... columnsAndValues) {
        Map<String, Object> row = report.rows().stream()
                .filter(one ->
                        List.of("stage", "node", "body").stream().anyMatch(column -> key.equals(one.get(column))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + key + " in " + report.rows()));
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            assertThat(row).as(key).containsEntry((String) columnsAndValues[i], columnsAndValues[i + 1]);
        }
    }
}
