package org.shenbao.demo.past;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.application.Outcome;
import org.shenbao.demo.past.PastRound.Manner;
import org.shenbao.demo.process.DrawnRoutes;
import org.shenbao.reporting.Stay;
import org.shenbao.support.Zones;

class RoundStoryTest {

    private static final PastRound ROUND = RoundStoryFixtures.round("qingdao-2020", 400, Manner.USUAL);

    @Test
    void the_same_seed_tells_the_same_story() {
        assertThat(RoundStoryFixtures.tell(ROUND, 5)).isEqualTo(RoundStoryFixtures.tell(ROUND, 5));
        assertThat(RoundStoryFixtures.tell(ROUND, 5)).isNotEqualTo(RoundStoryFixtures.tell(ROUND, 6));
    }

    @Test
    void about_half_of_the_applications_come_in_the_last_three_days() {
        List<PastApplication> told = RoundStoryFixtures.tell(ROUND, 5);
        Instant last = told.get(told.size() - 1).submittedAt();

        long late = told.stream()
                .filter(one -> Duration.between(one.submittedAt(), last).toDays() < 3)
                .count();

        assertThat(late).isBetween(160L, 260L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qingdao-2020", "guangdong-2020", "jiangsu-2019", "jilin-2020", "shandong-2020"})
    void every_stop_that_the_diagram_draws_is_visited(String programme) {
        PastRound round = RoundStoryFixtures.round(programme, 400, Manner.USUAL);
        Set<String> visited = stays(RoundStoryFixtures.tell(round, 5)).stream()
                .map(stay -> stay.nodeId() + " " + stay.rootNode())
                .collect(Collectors.toSet());

        Set<String> drawn = round.categories().stream()
                .flatMap(category -> new DrawnRoutes().route(programme, category).stops().values().stream())
                .map(stop -> stop.nodeId() + " " + stop.rootNode())
                .collect(Collectors.toSet());
        assertThat(visited).isEqualTo(drawn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qingdao-2020", "guangdong-2020", "jiangsu-2019", "jilin-2020", "shandong-2020"})
    void one_stay_begins_when_the_one_before_ends(String programme) {
        PastRound round = RoundStoryFixtures.round(programme, 300, Manner.USUAL);

        for (PastApplication one : RoundStoryFixtures.tell(round, 5)) {
            Instant at = one.submittedAt().plusMillis(400);
            for (Stay stay : one.stays()) {
                assertThat(stay.enteredAt()).isEqualTo(at);
                assertThat(stay.leftAt()).isAfter(at);
                assertThat(stay.workingMinutes()).isNotNegative();
                at = requireNonNull(stay.leftAt());
            }
            assertThat(one.endedAt()).isEqualTo(at);
            assertThat(Outcome.of(one.outcome())).isNotNull();
        }
    }

    @Test
    void officials_decide_on_working_days_in_office_hours() {
        assertThat(stays(RoundStoryFixtures.tell(ROUND, 5)))
                .filteredOn(stay -> stay.outcome() != null)
                .allSatisfy(stay -> {
                    var left = requireNonNull(stay.leftAt()).atZone(Zones.CHINA);
                    assertThat(RoundStoryFixtures.DAYS.isWorkingDay(left.toLocalDate()))
                            .isTrue();
                    assertThat(left.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 31));
                });
    }

    @Test
    void nothing_is_recommended_after_the_deadline() {
        List<PastApplication> told =
                RoundStoryFixtures.tell(RoundStoryFixtures.round("shandong-2020", 400, new Manner(1, 1, 2)), 5);

        assertThat(told)
                .filteredOn(one -> one.recommendedAt() != null)
                .allSatisfy(one -> assertThat(one.recommendedAt()).isBefore(ROUND.deadline()));
        assertThat(told).anyMatch(one -> one.outcome().equals(Outcome.CLOSED_AT_DEADLINE.key()));
    }

    private static List<Stay> stays(List<PastApplication> told) {
        return told.stream().flatMap(one -> one.stays().stream()).toList();
    }
}
