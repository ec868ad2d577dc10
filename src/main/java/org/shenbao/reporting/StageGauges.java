package org.shenbao.reporting;

import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every stage for Prometheus, over the rounds that are not archived: {@code shenbao_stage_open}, {@code
 * shenbao_stage_overdue} and, ever rising, {@code shenbao_stage_entered} and {@code shenbao_stage_left}, each by
 * programme and stage. They count stays, not applications: an application that several offices have at once, or that is at
 * several nodes of a stage, stays there several times; the reports count it once. What is with the applicant is overdue
 * as well. Every node tells the same: take one of them, never their sum.
 */
@Component
class StageGauges {

    private final StageFacts facts;
    private final Rounds rounds;
    private final Clock clock;
    private final Map<MultiGauge, ToLongFunction<Counts>> gauges;

    StageGauges(StageFacts facts, Rounds rounds, Clock clock, MeterRegistry registry) {
        this.facts = facts;
        this.rounds = rounds;
        this.clock = clock;
        this.gauges = Map.of(
                gauge(registry, "open", "stays that last"), counts -> counts.entered - counts.left,
                gauge(registry, "overdue", "stays that last beyond their due date"), counts -> counts.overdue,
                gauge(registry, "entered", "stays that began"), counts -> counts.entered,
                gauge(registry, "left", "stays that ended"), counts -> counts.left);
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
        return MultiGauge.builder("shenbao.stage." + name)
                .description(description)
                .register(registry);
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void refresh() {
        Set<Long> running = rounds.all().stream()
                .filter(round -> round.state() != RoundState.ARCHIVED)
                .map(Round::id)
                .collect(toSet());
        Map<Tags, Counts> counts = facts.read(running, this::count);
        gauges.forEach((gauge, figure) -> gauge.register(
                counts.entrySet().stream()
                        .<MultiGauge.Row<?>>map(
                                one -> MultiGauge.Row.of(one.getKey(), figure.applyAsLong(one.getValue())))
                        .toList(),
                true));
    }

    private Map<Tags, Counts> count(List<RoundFacts> all) {
        long now = clock.millis();
        Map<Tags, Counts> counts = new HashMap<>();
        for (RoundFacts round : all) {
            Names names = round.names();
            Counts[] byStage = new Counts[names.stages().size()];
            for (int row = 0; row < round.size(); row++) {
                int stage = round.stage(row);
                if (byStage[stage] == null) {
                    byStage[stage] = counts.computeIfAbsent(
                            Tags.of(
                                    "programme", names.programmes().value(round.programme()),
                                    "stage", names.stages().value(stage)),
                            tags -> new Counts());
                }
                byStage[stage].add(round, row, now);
            }
        }
        return counts;
    }

    private static final class Counts {
        private long entered;
        private long left;
        private long overdue;

        void add(RoundFacts round, int row, long now) {
            entered++;
            left += round.isOpen(row) ? 0 : 1;
            overdue += round.isOpen(row) && round.dueAt(row) < now ? 1 : 0;
        }
    }
}
