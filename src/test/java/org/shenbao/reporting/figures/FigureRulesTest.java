package org.shenbao.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.shenbao.reporting.figures.GoldenRound.NOW;
import static org.shenbao.reporting.figures.GoldenRoundTest.assertRow;
import static org.shenbao.reporting.figures.GoldenRoundTest.filter;
import static org.shenbao.reporting.figures.GoldenRoundTest.question;
import static org.shenbao.reporting.figures.Histories.BODIES;
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
import org.junit.jupiter.api.Test;
import org.shenbao.application.Applications;
import org.shenbao.reporting.Diagrams;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.StageFacts;

/** Rules of ADR 0015 one by one, each shown by a few stays. It is Monday the 23rd, 12:00, as in the golden round. */
class FigureRulesTest {

    private final StageFacts facts = mock(StageFacts.class);

    @Test
    void what_was_returned_in_time_is_not_late_while_the_applicant_has_it_or_afterwards() {
        Histories returned = new Histories();
        returned.application(1, HUANGDAO, 1)
                .stay(PRELIMINARY, "16 09:00", "17 09:00", "return", "17 17:30")
                .stay(SUPPLEMENT, "17 09:00", "20 09:00", null)
                .stay(RECHECK, "20 09:00", null, null);
        DrillDown list = new DrillDown(facts, LABELS, mock(Applications.class), BODIES, TIME);
        Map<String, String> stage = Map.of("stage", PRELIMINARY);

        Report during = list.over(returned.facts(), Histories.question(at("19 12:00"), ReportFilter.NONE, stage));
        Report after = list.over(returned.facts(), Histories.question(NOW, ReportFilter.NONE, stage));

        assertThat(during.rows())
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContainKeys("late", "dueAt"));
        assertThat(after.rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("dueAt", at("17 17:30")).doesNotContainKey("late"));
    }

    @Test
    void offices_side_by_side_each_answer_for_their_own_time() {
        Histories opinions = new Histories();
        // the first takes all of Monday and one hour of Tuesday and is late, the last is done within the hour
        opinions.application(1, HUANGDAO, 1)
                .by(LAOSHAN)
                .stay(RECHECK, "16 09:00", "17 10:00", "pass", "16 17:30")
                .by(HUANGDAO)
                .stay(RECHECK, "16 09:00", "16 10:00", "pass", "16 17:30");
        // asked twice, with a supplement between; both of its stays are one answer
        opinions.application(2, HUANGDAO, 1)
                .by(LAOSHAN)
                .stay(RECHECK, "16 09:00", "16 10:00", "return")
                .stay(SUPPLEMENT, "16 10:00", "17 09:00", null)
                .by(LAOSHAN)
                .stay(RECHECK, "17 09:00", "17 11:00", "pass");

        Report offices = new Offices(facts, BODIES, TIME).over(opinions.facts(), question(ReportFilter.NONE, Map.of()));
        Report regions = new Regions(facts, BODIES, TIME).over(opinions.facts(), question(ReportFilter.NONE, Map.of()));

        // 180 480
        assertRow(offices, LAOSHAN, "applications", 2, "median", 330, "overduePercent", 100.0, "firstPass", 50.0);
        assertRow(offices, HUANGDAO, "applications", 1, "median", 60, "overduePercent", 0.0, "firstPass", 100.0);
        assertRow(regions, HUANGDAO, "applications", 2, "median", 330, "overduePercent", 100.0);
        assertThat(regions.rows()).hasSize(1);
    }

    @Test
    void percents_of_the_nameless_do_not_tell_how_many_they_are() {
        Histories many = new Histories();
        for (int i = 1; i <= 14; i++) {
            many.application(i, i <= 7 ? HUANGDAO : "qd-district-miit.shinan", 1)
                    .stay(PRELIMINARY, "16 09:00", "16 12:00", i % 7 == 0 ? "return" : "pass", "16 11:00");
            if (i % 7 == 0) {
                many.stay(SUPPLEMENT, "16 12:00", "17 09:00", null).stay(PRELIMINARY, "17 09:00", "17 10:00", "pass");
            }
        }

        Report regions = new Regions(facts, BODIES, TIME)
                .over(many.facts(), Histories.question(LAOSHAN, NOW, ReportFilter.NONE, Map.of()));

        // six of seven
        assertThat(regions.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("applications", 5)
                        .containsEntry("firstPass", 85.0)
                        .containsEntry("overduePercent", 100.0)
                        .doesNotContainKey("body"));
    }

    @Test
    void an_application_migrated_half_way_is_under_way_in_its_new_version_only() {
        Histories migrated = new Histories();
        migrated.application(1, HUANGDAO, 1).stay(PRELIMINARY, "16 09:00", "16 12:00", "pass");
        migrated.application(1, HUANGDAO, 2).stay(RECHECK, "16 12:00", null, null);

        assertThat(summary(migrated, 1)).containsEntry("concluded", 0).containsEntry("applications", 0);
        assertThat(summary(migrated, 2)).containsEntry("open", 1).containsEntry("applications", 1);
        Report flow = new CumulativeFlow(facts, LABELS)
                .over(migrated.facts(), question(filter(null, 1, null, null), Map.of()));
        assertThat(flow.rows()).allSatisfy(row -> assertThat(row).containsEntry("done", 0));
    }

    private Map<String, Object> summary(Histories histories, int version) {
        return new Summary(facts, mock(Outcomes.class), TIME, DAYS)
                .over(histories.facts(), question(filter(null, version, null, null), Map.of()))
                .rows()
                .get(0);
    }

    @Test
    void calendar_minutes_are_those_of_the_clock_on_the_wall() {
        Histories seconds = new Histories();
        seconds.application(1, HUANGDAO, 1).stay(PRELIMINARY, "16 09:00:59", "16 09:01:00", "pass");
        seconds.application(2, HUANGDAO, 1)
                .stay(PRELIMINARY, "16 09:00:59", "16 09:01:58", "pass")
                .stay(PRELIMINARY, "16 09:01:58", "16 09:02:57", "pass");

        Report report = new Times(facts, LABELS, TIME)
                .over(seconds.facts(), question(ReportFilter.NONE, Map.of("clock", "calendar")));

        assertRow(report, PRELIMINARY, "median", 2, "max", 2);
    }

    @Test
    void a_clock_stops_at_the_instant_that_is_looked_at() {
        Histories beside = new Histories();
        beside.application(1, HUANGDAO, 1)
                .stay(PRELIMINARY, "16 09:00", "17 12:00", "pass")
                .stay(PRELIMINARY, "16 15:00", null, null);
        Histories later = new Histories();
        later.application(1, HUANGDAO, 1)
                .stay(PRELIMINARY, "16 09:00", "17 12:00", "pass")
                .stay(PRELIMINARY, "17 12:00", null, null);
        ReportQuestion monday =
                question(filter(null, null, null, LocalDate.of(2026, 11, 16)), Map.of("applicant", "with"));

        for (Histories histories : List.of(beside, later)) {
            Report heat = new Heatmap(facts, mock(Diagrams.class), TIME).over(histories.facts(), monday);
            Report list = new DrillDown(facts, LABELS, mock(Applications.class), BODIES, TIME)
                    .over(histories.facts(), monday);
            assertRow(heat, "Node_" + PRELIMINARY, "waiting", 420);
            assertRow(list, PRELIMINARY, "minutes", 420);
        }
    }
}
