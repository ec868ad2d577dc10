package org.shenbao.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shenbao.reporting.forecast.Roads.RECOMMENDATION;
import static org.shenbao.reporting.forecast.Roads.REVIEW;
import static org.shenbao.reporting.forecast.Roads.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenbao.reporting.Names;

/** The rounds end on Wednesday, 2025-10-22; the earlier ones on Tuesday, 2024-10-22, both without estimated holidays near. */
class ForecastTest {

    private static final String DEADLINE = "2025-10-22T23:59:59";
    private static final String LAST_YEAR = "2024-10-22T23:59:59";

    private final Names names = new Names();

    @Test
    void a_deadline_that_was_extended_is_the_one_of_what_is_there() {
        Roads round = new Roads(2).due("2025-10-10T23:59:59");
        for (int i = 0; i < 300; i++) {
            round.left(REVIEW, i, "2025-09-15T10:00", "2025-09-%02dT11:00".formatted(16 + i % 10), "supported");
        }
        round.due(DEADLINE);
        for (int i = 300; i < 420; i++) {
            round.open(REVIEW, i, "2025-09-16T10:00");
        }

        assertThat(round.forecast(names, "2025-09-26T09:00")).singleElement().satisfies(one -> {
            assertThat(one.deadline()).isEqualTo(at(DEADLINE).toEpochMilli());
            assertThat(one.open()).isEqualTo(120);
        });
        assertThat(round.forecast(names, "2025-10-15T09:00")).hasSize(1);
    }

    @Test
    void nothing_is_forecast_once_the_last_deadline_has_passed() {
        Roads round = new Roads(2).due(DEADLINE).open(REVIEW, 1, "2025-10-10T10:00");

        assertThat(round.forecast(names, "2025-10-22T23:59")).hasSize(1);
        assertThat(round.forecast(names, "2025-10-23T00:00")).isEmpty();
    }

    @Test
    void what_empties_now_and_then_is_cleared_when_nothing_comes_any_more() {
        Roads earlier = new Roads(1).due(LAST_YEAR);
        for (int i = 0; i < 60; i++) {
            String day = "2024-10-%02d".formatted(8 + i % 10);
            earlier.left(REVIEW, i, day + "T09:30", day + "T11:00", "supported");
        }
        Roads round = new Roads(2).due(DEADLINE);
        for (int i = 0; i < 10; i++) {
            round.left(REVIEW, i, "2025-10-09T09:30", "2025-10-09T11:00", "supported");
        }

        StageForecast one = round.forecast(names, earlier.measure(names, DEADLINE), "2025-10-10T09:00")
                .get(0);

        assertThat(one.open()).isZero();
        assertThat(one.clearedOn()).isAfter(LocalDate.of(2025, 10, 15));
    }

    @Test
    void on_a_day_off_nothing_is_cleared_before_the_next_working_day() {
        Roads earlier = new Roads(1);
        Roads round = new Roads(2).due(DEADLINE).open(REVIEW, 1, "2025-10-10T10:00");
        for (int i = 0; i < 200; i++) {
            String day = "2024-10-%02d".formatted(8 + i % 15);
            earlier.due(null).left("intake", i, "2024-10-01T10:00", day + "T09:30", null);
            earlier.due(LAST_YEAR).left(REVIEW, i, day + "T09:30", day + "T17:20", "supported");
        }
        Measure measure = earlier.measure(names, DEADLINE);

        assertThat(round.forecast(names, measure, "2025-10-11T10:00").get(0).clearedOn())
                .isEqualTo("2025-10-13");
        assertThat(round.forecast(names, measure, "2025-10-10T18:00").get(0).clearedOn())
                .isEqualTo("2025-10-13");
        assertThat(round.forecast(names, measure, "2025-10-10T11:30").get(0).clearedOn())
                .isEqualTo("2025-10-10");
    }

    @Test
    void after_the_last_package_of_the_last_day_what_is_there_stays() {
        Roads earlier = new Roads(1).due(LAST_YEAR);
        Roads round = new Roads(2).due(DEADLINE);
        for (int i = 0; i < 100; i++) {
            earlier.left(RECOMMENDATION, i, "2024-10-21T10:00", "2024-10-22T16:30", null);
            round.open(RECOMMENDATION, i, "2025-10-21T10:00");
        }
        Measure measure = earlier.measure(names, DEADLINE);

        assertThat(round.forecast(names, measure, "2025-10-22T15:00").get(0).expected())
                .isLessThan(15);
        assertThat(round.forecast(names, measure, "2025-10-22T17:00").get(0).expected())
                .isGreaterThan(85);
    }

    @Test
    void a_station_that_was_not_in_use_so_early_last_time_is_not_taken_for_half_empty_each_day() {
        Roads earlier = new Roads(1).due(LAST_YEAR);
        for (int i = 0; i < 100; i++) {
            earlier.left(RECOMMENDATION, i, "2024-10-14T10:00", "2024-10-%02dT16:30".formatted(15 + i % 4), null);
        }
        PastStation past =
                earlier.measure(names, DEADLINE).stations().values().iterator().next();

        assertThat(past.saw(30, false)).isFalse();
        assertThat(past.share(30, false)).isEqualTo(past.usual()).isBetween(0.2, 0.35);
    }

    @Test
    void who_came_after_the_deadline_says_nothing_about_the_last_day() {
        Roads earlier = new Roads(1).due(LAST_YEAR);
        for (int i = 0; i < 100; i++) {
            earlier.left(REVIEW, i, "2024-10-22T10:00", "2024-10-22T16:00", "supported");
            earlier.left(REVIEW, 100 + i, "2024-10-23T10:00", "2024-10-24T16:00", "supported");
        }
        PastStation past =
                earlier.measure(names, DEADLINE).stations().values().iterator().next();

        assertThat(past.share(0, true)).isEqualTo(1);
    }

    @Test
    void what_nobody_has_reached_yet_is_known_from_the_earlier_round() {
        Roads earlier = new Roads(1).due(LAST_YEAR);
        for (int i = 0; i < 100; i++) {
            earlier.left(REVIEW, i, "2024-10-08T10:00", "2024-10-16T10:00", "supported");
            earlier.left(RECOMMENDATION, i, "2024-10-16T10:00", "2024-11-05T10:00", null);
        }
        Roads round = new Roads(2).due(DEADLINE);
        for (int i = 0; i < 100; i++) {
            round.open(REVIEW, i, "2025-10-09T10:00");
        }

        List<StageForecast> stages = round.forecast(names, earlier.measure(names, DEADLINE), "2025-10-10T09:00");

        assertThat(stages).hasSize(2).allMatch(StageForecast::seasonal);
        assertThat(names.stages().value(stages.get(1).stage())).isEqualTo(RECOMMENDATION);
        assertThat(stages.get(1).open()).isZero();
        assertThat(stages.get(1).expected()).isGreaterThan(60);
    }

    @Test
    void what_is_sent_back_from_a_stage_without_a_deadline_is_expected_at_the_one_before() {
        assertThat(expectedAtReview(false)).isZero();
        assertThat(expectedAtReview(true)).isGreaterThan(5);
    }

    private double expectedAtReview(boolean sentBack) {
        Roads round = new Roads(2);
        for (int i = 0; i < 200; i++) {
            String day = "2025-09-%02d".formatted(22 + i % 5);
            round.due(DEADLINE).left(REVIEW, i, day + "T09:30", day + "T11:00", "supported");
            round.due(null).left(RECOMMENDATION, i, day + "T11:00", "2025-10-09T10:00", null);
            if (sentBack) {
                round.due(DEADLINE).left(REVIEW, i, "2025-10-09T10:00", "2025-10-09T17:00", "supported");
            }
        }
        for (int i = 200; i < 400; i++) {
            round.due(DEADLINE).left(REVIEW, i, "2025-09-26T09:30", "2025-09-26T11:00", "supported");
            round.due(null).open(RECOMMENDATION, i, "2025-09-26T11:00");
        }
        return round.forecast(names, "2025-10-10T09:00").get(0).expected();
    }

    @Test
    void a_stage_that_the_earlier_round_does_not_know_is_not_taken_for_known() {
        Roads earlier =
                new Roads(1).due(LAST_YEAR).left(REVIEW, 1, "2024-10-08T10:00", "2024-10-16T10:00", "supported");
        Roads round =
                new Roads(2).due(DEADLINE).open(REVIEW, 1, "2025-10-09T10:00").open("new", 2, "2025-10-09T10:00");

        assertThat(round.forecast(names, earlier.measure(names, DEADLINE), "2025-10-10T09:00"))
                .extracting(one -> names.stages().value(one.stage()), StageForecast::seasonal)
                .containsExactlyInAnyOrder(tuple(REVIEW, true), tuple("new", false));
    }

    @Test
    void an_office_holds_what_is_at_the_nodes_that_are_due() {
        Roads round = new Roads(2).due(DEADLINE).open(REVIEW, 1, "2025-10-09T10:00");
        round.due(null).open("district-submission", 2, "2025-10-09T10:00");
        Map<Integer, Integer> offices =
                round.forecast(names, "2025-10-10T09:00").get(0).offices();

        assertThat(offices)
                .containsExactly(Map.entry(names.bodies().find(Roads.DISTRICT).orElseThrow(), 1));
    }

    @Test
    void in_a_large_round_one_that_is_left_is_no_danger() {
        Roads earlier = new Roads(1).due(LAST_YEAR);
        Roads round = new Roads(2).due(DEADLINE);
        for (int i = 0; i < 2000; i++) {
            String left = i % 250 == 0 ? "2024-11-01T10:00" : "2024-10-22T16:00";
            earlier.left(RECOMMENDATION, i, "2024-10-16T10:00", left, null);
            round.open(RECOMMENDATION, i, "2025-10-16T10:00");
        }

        StageForecast one = round.forecast(names, earlier.measure(names, DEADLINE), "2025-10-22T09:00")
                .get(0);

        assertThat(one.low()).isPositive();
        assertThat(one.danger()).isFalse();
    }
}
