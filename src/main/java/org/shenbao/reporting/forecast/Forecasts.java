package org.shenbao.reporting.forecast;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundMilestone;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.catalogue.Stage;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.support.WorkingTime;
import org.springframework.stereotype.Component;

/** Forecasts of rounds as they are now, each with the programme's earlier round as its measure when there is one. */
@Component
class Forecasts {

    /** Working days that can be told without an earlier round; the back-test says so. */
    static final int ALONE = 10;

    private final StageFacts facts;
    private final Rounds rounds;
    private final Responsibilities responsibilities;
    private final WorkingTime time;
    private final Cache<Asked, EarlierRound> earlierRounds = Caffeine.newBuilder()
            .maximumSize(300)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    Forecasts(StageFacts facts, Rounds rounds, Responsibilities responsibilities, WorkingTime time) {
        this.facts = facts;
        this.rounds = rounds;
        this.responsibilities = responsibilities;
        this.time = time;
    }

    private record Asked(long roundId, long revision, Scope scope) {}

    /**
     * @param stage key
     * @param offices open applications there by the body whose officials are to act
     */
    record Told(
            String stage,
            String stageName,
            String deadlineName,
            StageForecast forecast,
            Map<String, Integer> offices) {}

    /** The soonest deadline first; what no earlier round knows only when its deadline is within ten working days. */
    List<Told> of(Round round, Scope scope, Instant now) {
        return earlier(round)
                .flatMap(before -> forecast(round, before, scope, now).stream())
                .findFirst()
                .orElseGet(() ->
                        facts.read(Set.of(round.id()), all -> forecast(ofRound(all, round), Measure.NONE, scope, now)))
                .stages()
                .stream()
                .filter(one -> one.seasonal() || one.daysLeft() <= ALONE)
                .map(one -> told(round, one))
                .toList();
    }

    /** Measured by that round, unless nobody has worked on it. */
    private Optional<Forecast> forecast(Round round, Round before, Scope scope, Instant now) {
        Map<Long, Long> deadlines = deadlines(before, round);
        return facts.read(
                Set.of(round.id(), before.id()),
                all -> all.stream()
                        .filter(one -> one.roundId() == before.id() && one.size() > 0)
                        .findFirst()
                        .map(one -> new Measure(earlierRound(one, scope.ofAnyVersion()), deadlines))
                        .map(measure -> forecast(ofRound(all, round), measure, scope, now)));
    }

    private Forecast forecast(RoundFacts own, Measure measure, Scope scope, Instant now) {
        return Forecast.of(own, scope.of(own), measure, now.toEpochMilli(), time);
    }

    /** Where the applications come from that each body has had in hand, by body. */
    Map<String, Set<String>> districts(Round round) {
        return facts.read(Set.of(round.id()), all -> {
            RoundFacts own = ofRound(all, round);
            Set<Long> seen = new HashSet<>();
            Map<String, Set<String>> districts = new HashMap<>();
            for (int row = 0; row < own.size(); row++) {
                int office = own.office(row);
                long pair = ((long) office << 32) | own.district(row);
                if (office != RoundFacts.NOTHING && seen.add(pair)) {
                    districts
                            .computeIfAbsent(own.names().bodies().value(office), none -> new HashSet<>())
                            .add(own.names().bodies().value(own.district(row)));
                }
            }
            return districts;
        });
    }

    /** Those that take no more applications, the newest first. */
    private Stream<Round> earlier(Round round) {
        return rounds.all().stream()
                .filter(other -> other.programme().equals(round.programme())
                        && other.year() < round.year()
                        && other.state() != RoundState.OPEN)
                .sorted(Comparator.comparing(Round::year).reversed());
    }

    private static RoundFacts ofRound(List<RoundFacts> all, Round round) {
        return all.stream()
                .filter(one -> one.roundId() == round.id())
                .findFirst()
                .orElseThrow();
    }

    private EarlierRound earlierRound(RoundFacts before, Scope scope) {
        return earlierRounds.get(
                new Asked(before.roundId(), before.revision(), scope),
                asked -> EarlierRound.of(before, asked.scope().of(before), time));
    }

    /** Last seconds of the milestones of the one round to those of the other. */
    private Map<Long, Long> deadlines(Round from, Round to) {
        Map<String, Long> now = passing(to).collect(Collectors.toMap(RoundMilestone::key, Forecasts::lastSecond));
        return passing(from)
                .filter(milestone -> now.containsKey(milestone.key()))
                .collect(Collectors.toMap(
                        Forecasts::lastSecond, milestone -> now.get(milestone.key()), (one, same) -> one));
    }

    private Stream<RoundMilestone> passing(Round round) {
        return rounds.milestones(round.id()).stream().filter(milestone -> milestone.passesAt() != null);
    }

    private static long lastSecond(RoundMilestone milestone) {
        return milestone.passesAt() == null
                ? Station.NEVER
                : milestone.passesAt().minusSeconds(1).toEpochMilli();
    }

    private Told told(Round round, StageForecast one) {
        Names names = facts.names();
        String stage = names.stages().value(one.stage());
        return new Told(
                stage,
                stageName(round.programme(), stage, names.labels().value(one.label())),
                deadlineName(round, one.deadline()),
                one,
                one.offices().entrySet().stream()
                        .collect(Collectors.toMap(
                                office -> names.bodies().value(office.getKey()), Map.Entry::getValue)));
    }

    private String stageName(String programme, String stage, String label) {
        return responsibilities
                .stage(programme, stage)
                .map(Stage::nameZh)
                .orElse(stage.equals(ProjectApplication.SUPPLEMENT) ? "企业补正" : label);
    }

    private String deadlineName(Round round, long deadline) {
        return passing(round)
                .filter(milestone -> lastSecond(milestone) == deadline)
                .findFirst()
                .map(milestone -> responsibilities.milestoneName(round.programme(), milestone.key()))
                .orElse("办理时限");
    }
}
