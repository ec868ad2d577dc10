package org.shenbao.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.shenbao.reporting.forecast.Roads.RECOMMENDATION;
import static org.shenbao.reporting.forecast.Roads.REVIEW;
import static org.shenbao.reporting.forecast.Roads.at;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundMilestone;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.demo.past.RoundStoryFixtures;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.Reader;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.reporting.forecast.Forecasts.Told;

class ForecastsTest {

    private static final String LAOSHAN = "qd-district-miit.laoshan";
    private static final String DEADLINE = "2025-10-22T23:59:59";
    private static final String LAST_YEAR = "2024-10-22T23:59:59";
    private static final Instant NOW = at("2025-10-10T09:00");

    private final Names names = new Names();
    private final Map<Long, RoundFacts> known = new HashMap<>();
    private final StageFacts facts = mock(StageFacts.class);
    private final Rounds rounds = mock(Rounds.class);
    private final Forecasts forecasts =
            new Forecasts(facts, rounds, Responsibilities.bundled(), RoundStoryFixtures.TIME);

    @BeforeEach
    void facts_are_read_as_they_are() {
        when(facts.names()).thenReturn(names);
        when(facts.read(any(), any())).thenAnswer(asked -> {
            Set<Long> ids = asked.getArgument(0);
            Function<List<RoundFacts>, ?> question = asked.getArgument(1);
            return question.apply(new TreeSet<>(ids)
                    .stream()
                            .map(id -> known.getOrDefault(id, new Roads(id).facts(names)))
                            .toList());
        });
    }

    @Test
    void a_district_sees_its_own_figures_measured_by_its_own_earlier_round() {
        Round earlier = round(1, 2024, RoundState.ARCHIVED, LAST_YEAR, reviews());
        Round round = round(2, 2025, RoundState.OPEN, DEADLINE, coming());
        when(rounds.all()).thenReturn(List.of(earlier, round));

        Told own = row(forecasts.of(round, Scope.of(Set.of(LAOSHAN)), NOW));
        Told all = row(forecasts.of(round, Scope.ALL, NOW));

        assertThat(own.forecast().open()).isEqualTo(3);
        assertThat(own.offices()).isEqualTo(Map.of(LAOSHAN, 3));
        assertThat(all.forecast().open()).isEqualTo(33);
        // 30 of the 33 that are still to come are huangdao's: what is measured against all of them expects too many
        assertThat(own.forecast().expected()).isLessThan(all.forecast().expected() / 4);
    }

    @Test
    void a_report_asks_for_what_its_reader_may_see() {
        Round earlier = round(1, 2024, RoundState.ARCHIVED, LAST_YEAR, reviews());
        Round round = round(2, 2025, RoundState.OPEN, DEADLINE, coming());
        when(rounds.all()).thenReturn(List.of(earlier, round));
        ForecastReport report = new ForecastReport(forecasts, rounds);

        List<Map<String, Object>> rows = report.build(new ReportQuestion(
                        ReportFilter.NONE,
                        new Reader(LAOSHAN, Set.of(LAOSHAN)),
                        Set.of(LAOSHAN),
                        Set.of(1L, 2L),
                        Map.of(),
                        NOW))
                .rows();

        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("open", 3)
                        .containsEntry("stageName", "区市初审")
                        .containsEntry("deadline", at(DEADLINE))
                        .containsKey("deadlineName"));
    }

    @Test
    void the_measure_is_the_newest_earlier_round_that_takes_no_more_and_was_worked_on() {
        Round worked = round(1, 2022, RoundState.CLOSED, LAST_YEAR, reviews());
        Round empty = round(3, 2023, RoundState.ARCHIVED, LAST_YEAR, new Roads(3));
        Round running =
                round(4, 2024, RoundState.OPEN, LAST_YEAR, new Roads(4).open(RECOMMENDATION, 1, "2024-10-01T10:00"));
        Round round = round(
                5, 2025, RoundState.OPEN, DEADLINE, new Roads(5).due(DEADLINE).open(REVIEW, 1, "2025-09-01T10:00"));
        when(rounds.all()).thenReturn(List.of(worked, empty, running, round));

        assertThat(row(forecasts.of(round, Scope.ALL, NOW)).forecast().seasonal())
                .isTrue();
    }

    @Test
    void what_no_earlier_round_knows_is_told_in_the_last_ten_working_days() {
        Round round = round(2, 2025, RoundState.OPEN, DEADLINE, coming());
        when(rounds.all()).thenReturn(List.of(round));

        assertThat(forecasts.of(round, Scope.ALL, at("2025-10-08T09:00"))).isEmpty();
        assertThat(forecasts.of(round, Scope.ALL, at("2025-10-09T09:00"))).hasSize(1);
    }

    @Test
    void an_office_is_asked_about_where_its_applications_come_from() {
        Round round = round(2, 2025, RoundState.OPEN, DEADLINE, coming());

        assertThat(forecasts.districts(round))
                .isEqualTo(Map.of(LAOSHAN, Set.of(LAOSHAN), Roads.DISTRICT, Set.of(Roads.DISTRICT)));
    }

    private static Told row(List<Told> told) {
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    private Round round(long id, int year, RoundState state, String deadline, Roads stays) {
        known.put(id, stays.facts(names));
        when(rounds.milestones(id))
                .thenReturn(List.of(new RoundMilestone(
                        id,
                        "district-submission-cutoff",
                        "hard-cutoff",
                        "10月22日前",
                        at(deadline).plusSeconds(1),
                        null,
                        null,
                        null)));
        return new Round(id, "qingdao-2020", year, year + "年度申报指南", state, BigDecimal.ONE, 5, NOW, 0);
    }

    /** From two districts, ten times as many from the one; of three that come in the last two weeks one leaves in time. */
    private static Roads reviews() {
        Roads roads = new Roads(1).due(LAST_YEAR);
        for (int i = 0; i < 66; i++) {
            String body = i % 11 == 0 ? LAOSHAN : Roads.DISTRICT;
            String left = i % 3 == 0 ? "2024-10-22T16:00" : "2024-10-28T16:00";
            roads.from(body).left(REVIEW, i, "2024-10-%02dT10:00".formatted(8 + i * 14 / 66), left, "supported");
        }
        return roads;
    }

    private static Roads coming() {
        Roads roads = new Roads(2).due(DEADLINE);
        for (int i = 0; i < 33; i++) {
            roads.from(i % 11 == 0 ? LAOSHAN : Roads.DISTRICT).open(REVIEW, i, "2025-10-09T10:00");
        }
        return roads;
    }
}
