package org.shenbao.review;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shenbao.application.ApplicationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scores that experts handed in, without the experts. */
@Component
@Transactional(readOnly = true)
public class SubmittedScores {

    private final ScorecardMapper scorecards;

    SubmittedScores(ScorecardMapper scorecards) {
        this.scorecards = scorecards;
    }

    /** Of each application that has any: one map of dimension to score for every scorecard. */
    public Map<ApplicationId, List<Map<String, BigDecimal>>> of(Collection<ApplicationId> applications) {
        Map<ApplicationId, Map<Long, Map<String, BigDecimal>>> cards = new LinkedHashMap<>();
        if (!applications.isEmpty()) {
            scorecards
                    .scoresOfApplications(applications)
                    .forEach(score -> cards.computeIfAbsent(score.applicationId(), id -> new LinkedHashMap<>())
                            .computeIfAbsent(score.assignmentId(), id -> new LinkedHashMap<>())
                            .put(score.dimension(), score.score()));
        }
        Map<ApplicationId, List<Map<String, BigDecimal>>> byApplication = new LinkedHashMap<>();
        cards.forEach((id, own) -> byApplication.put(id, List.copyOf(own.values())));
        return byApplication;
    }
}
