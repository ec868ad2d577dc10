package org.shenbao.reporting.forecast;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.catalogue.Stage;
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

    Forecasts(StageFacts facts, Rounds rounds, Responsibilities responsibilities, WorkingTime time) {
        this.facts = facts;
        this.rounds = rounds;
        this.responsibilities = responsibilities;
        this.time = time;
    }

    /** Chooses the rows of a round's facts that a forecast is about. */
    @FunctionalInterface
    interface Choice {
        IntPredicate of(RoundFacts facts);
    }

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

    /** The soonest deadline first; without an earlier round no deadline that is more than ten working days away. */
    List<Told> of(Round round, Choice choice, Instant now) {
        Optional<Round> earlier = earlier(round);
        Observed observed = facts.read(
                earlier.map(before -> Set.of(round.id(), before.id())).orElse(Set.of(round.id())),
                all -> observed(round, all, choice, now));
        return observed.forecast().told().stream()
                .filter(one -> observed.seasonal() || one.daysLeft() <= ALONE)
                .map(one -> told(round, one, observed))
                .toList();
    }

    private Optional<Round> earlier(Round round) {
        return rounds.all().stream()
                .filter(other -> other.programme().equals(round.programme()) && other.year() < round.year())
                .max(Comparator.comparing(Round::year));
    }

    private record Observed(
            Forecast forecast,
            boolean seasonal,
            Map<Integer, String> labels,
            Map<Integer, Map<String, Integer>> offices) {}

    private Observed observed(Round round, List<RoundFacts> all, Choice choice, Instant now) {
        RoundFacts own = all.stream()
                .filter(one -> one.roundId() == round.id())
                .findFirst()
                .orElseThrow();
        Season season = all.stream()
                .filter(one -> one.roundId() != round.id() && one.size() > 0)
                .findFirst()
                .map(one -> Season.of(one, time))
                .orElse(null);
        IntPredicate counted = choice.of(own);
        return new Observed(
                Forecast.of(own, season, counted, now.toEpochMilli(), time),
                season != null,
                labels(own),
                offices(own, counted));
    }

    /** What the newest stay calls each stage. */
    private static Map<Integer, String> labels(RoundFacts facts) {
        Map<Integer, String> labels = new HashMap<>();
        for (int row = 0; row < facts.size(); row++) {
            labels.put(facts.stage(row), facts.names().labels().value(facts.nodeName(row)));
        }
        labels.replaceAll((stage, label) -> facts.names().stages().value(stage) + "\n" + label);
        return labels;
    }

    private static Map<Integer, Map<String, Integer>> offices(RoundFacts facts, IntPredicate counted) {
        Map<Integer, Map<String, Integer>> open = new HashMap<>();
        for (int row = 0; row < facts.size(); row++) {
            if (facts.isOpen(row) && facts.office(row) != RoundFacts.NOTHING && counted.test(row)) {
                open.computeIfAbsent(facts.stage(row), none -> new HashMap<>())
                        .merge(facts.names().bodies().value(facts.office(row)), 1, Integer::sum);
            }
        }
        return open;
    }

    private Told told(Round round, StageForecast one, Observed observed) {
        String[] known = observed.labels().getOrDefault(one.stage(), "\n").split("\n", 2);
        return new Told(
                known[0],
                stageName(round.programme(), known[0], known[1]),
                deadlineName(round, one.deadline()),
                one,
                observed.offices().getOrDefault(one.stage(), Map.of()));
    }

    private String stageName(String programme, String stage, @Nullable String label) {
        return responsibilities
                .stage(programme, stage)
                .map(Stage::nameZh)
                .orElse(stage.equals(ProjectApplication.SUPPLEMENT) ? "企业补正" : String.valueOf(label));
    }

    private String deadlineName(Round round, long deadline) {
        return rounds.milestones(round.id()).stream()
                .filter(milestone -> milestone.passesAt() != null
                        && milestone.passesAt().minusSeconds(1).toEpochMilli() == deadline)
                .findFirst()
                .map(milestone -> responsibilities.milestoneName(round.programme(), milestone.key()))
                .orElse("办理时限");
    }
}
