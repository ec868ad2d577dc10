package org.shenbao.reporting.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Outcome;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications by how they ended, drafts too. One statement an answer. */
@Component
class Outcomes {

    private final OutcomeMapper mapper;

    Outcomes(OutcomeMapper mapper) {
        this.mapper = mapper;
    }

    @Transactional(readOnly = true)
    public List<Count> counts(ReportQuestion question) {
        ReportFilter filter = question.filter();
        return question.rounds().isEmpty() || question.bodies().isEmpty()
                ? List.of()
                : mapper.counts(
                        question.rounds(),
                        question.bodies(),
                        filter.category(),
                        start(filter.from()),
                        filter.to() == null ? null : start(filter.to().plusDays(1)));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Zones.CHINA).toInstant();
    }

    /**
     * @param stage where it is, or was when it ended
     * @param outcome absent while it runs
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
