package org.shenbao.reporting.figures;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Outcome;
import org.shenbao.reporting.ReportQuestion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications by how they ended, drafts too. One statement an answer. */
@Component
class Outcomes {

    private static final List<String> CHOSEN = Arrays.stream(Outcome.values())
            .filter(Outcome::isChosen)
            .map(Outcome::key)
            .toList();

    private final OutcomeMapper mapper;

    Outcomes(OutcomeMapper mapper) {
        this.mapper = mapper;
    }

    /** Those that came within the period of the question, as they stood at its end. */
    @Transactional(readOnly = true)
    public List<Count> counts(ReportQuestion question) {
        Period period = Period.of(question);
        return isEmpty(question)
                ? List.of()
                : mapper.counts(
                        question.rounds(),
                        question.bodies(),
                        question.filter().category(),
                        from(period),
                        period.asOf());
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
    record Count(String stage, @Nullable String outcome, boolean submitted, int applications) {

        boolean isChosen() {
            return outcome != null && Outcome.of(outcome).isChosen();
        }

        boolean hasLeft() {
            return outcome != null && !isChosen();
        }
    }
}
