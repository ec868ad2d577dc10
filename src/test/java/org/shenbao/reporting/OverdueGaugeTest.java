package org.shenbao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.shenbao.reporting.StayFixtures.MONDAY;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;

class OverdueGaugeTest {

    private static final Instant NOW = MONDAY.plusSeconds(3600);

    private final StageFacts facts = mock();
    private final Rounds rounds = mock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StageGauges gauges = new StageGauges(facts, rounds, Clock.fixed(NOW, ZoneOffset.UTC), registry);

    @Test
    void a_stay_is_overdue_at_its_stage_while_it_lasts_beyond_its_due_date() {
        when(rounds.all()).thenReturn(List.of(round(1, RoundState.OPEN), round(2, RoundState.ARCHIVED)));
        RoundFacts round = RoundFacts.of(
                new Names(),
                List.of(
                        StayFixtures.due(StayFixtures.anOpenStay(1, 1, "screening"), NOW.minusMillis(1)),
                        StayFixtures.due(StayFixtures.anOpenStay(2, 2, "screening"), NOW.plusSeconds(60)),
                        StayFixtures.anOpenStay(3, 3, "screening"),
                        StayFixtures.due(
                                StayFixtures.aStay(4, 4, "screening", MONDAY, NOW.minusSeconds(9), "pass"), MONDAY),
                        StayFixtures.due(StayFixtures.anOpenStay(5, 5, "award"), MONDAY),
                        StayFixtures.due(StayFixtures.anOpenStay(6, 6, "award"), MONDAY)));
        when(facts.read(eq(Set.of(1L)), any()))
                .thenAnswer(asked ->
                        asked.<Function<List<RoundFacts>, Object>>getArgument(1).apply(List.of(round)));

        gauges.refresh();

        assertThat(gauge("overdue", "screening")).isEqualTo(1);
        assertThat(gauge("overdue", "award")).isEqualTo(2);
        assertThat(gauge("open", "screening")).isEqualTo(3);
        assertThat(gauge("left", "screening")).isEqualTo(1);
        assertThat(gauge("entered", "screening")).isEqualTo(4);
    }

    private double gauge(String name, String stage) {
        return registry.get("shenbao.stage." + name)
                .tags("programme", "qingdao-2020", "stage", stage)
                .gauge()
                .value();
    }

    private static Round round(long id, RoundState state) {
        return new Round(id, "qingdao-2020", 2026, "申报指南", state, BigDecimal.TEN, 7, Instant.EPOCH, 1);
    }
}
