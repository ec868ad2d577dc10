package org.shenbao.reporting.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Outcome;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.reporting.ReportQuestion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications by how they ended, drafts too. One statement counts them, those of archived rounds the first time alone. */
@Component
class Outcomes {

    private static final List<String> CHOSEN = Arrays.stream(Outcome.values())
            .filter(Outcome::isChosen)
            .map(Outcome::key)
            .toList();

    /** Nothing happens to the applications of an archived round; what somebody mends by hand is seen as soon as that. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final OutcomeMapper mapper;
    private final Rounds rounds;
    private final Cache<Asked, List<Count>> archived =
            Caffeine.newBuilder().maximumSize(500).expireAfterWrite(KEPT).build();

    Outcomes(OutcomeMapper mapper, Rounds rounds) {
        this.mapper = mapper;
        this.rounds = rounds;
    }

    private record Asked(
            long roundId, Set<String> bodies, @Nullable String category, long from, long until) {}

    /** Those that came within the period of the question, as they stood at its end. */
    @Transactional(readOnly = true)
    public List<Count> counts(ReportQuestion question) {
        if (isEmpty(question)) {
            return List.of();
        }
        Map<Long, Asked> over = archived(question);
        Map<Asked, List<Count>> known = archived.getAllPresent(over.values());
        List<Count> counts =
                new ArrayList<>(known.values().stream().flatMap(List::stream).toList());
        Set<Long> unknown = question.rounds().stream()
                .filter(id -> !known.containsKey(over.get(id)))
                .collect(toSet());
        if (!unknown.isEmpty()) {
            Map<Long, List<Count>> read = read(question, unknown);
            read.values().forEach(counts::addAll);
            over.forEach((id, asked) -> {
                if (unknown.contains(id)) {
                    archived.put(asked, read.getOrDefault(id, List.of()));
                }
            });
        }
        return counts;
    }

    private Map<Long, Asked> archived(ReportQuestion question) {
        Period period = Period.of(question);
        return rounds.all().stream()
                .filter(round -> round.state() == RoundState.ARCHIVED
                        && question.rounds().contains(round.id()))
                .collect(toMap(
                        Round::id,
                        round -> new Asked(
                                round.id(),
                                question.bodies(),
                                question.filter().category(),
                                period.from(),
                                period.until())));
    }

    private Map<Long, List<Count>> read(ReportQuestion question, Set<Long> roundIds) {
        Period period = Period.of(question);
        return mapper
                .counts(roundIds, question.bodies(), question.filter().category(), from(period), period.asOf())
                .stream()
                .collect(groupingBy(Count::roundId));
    }

    /** How many were chosen within the period of the question, whenever they came. */
    @Transactional(readOnly = true)
    public int chosen(ReportQuestion question) {
        Period period = Period.of(question);
        return isEmpty(question)
                ? 0
                : mapper.ended(
                        question.rounds(),
                        question.bodies(),
                        question.filter().category(),
                        CHOSEN,
                        from(period),
                        period.asOf());
    }

    private static boolean isEmpty(ReportQuestion question) {
        return question.rounds().isEmpty() || question.bodies().isEmpty();
    }

    private static @Nullable Instant from(Period period) {
        return period.from() == Long.MIN_VALUE ? null : Instant.ofEpochMilli(period.from());
    }

    /**
     * @param stage where it is, or was when it ended
     * @param outcome absent while it ran
     */
    record Count(long roundId, String stage, @Nullable String outcome, boolean submitted, int applications) {

        boolean isChosen() {
            return outcome != null && Outcome.of(outcome).isChosen();
        }

        boolean hasLeft() {
            return outcome != null && !isChosen();
        }
    }
}
