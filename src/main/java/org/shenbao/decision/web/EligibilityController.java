package org.shenbao.decision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.AnswerCheck;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Rounds;
import org.shenbao.decision.Decisions;
import org.shenbao.decision.Evaluation;
import org.shenbao.decision.EvaluationContext;
import org.shenbao.support.Zones;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Anyone may ask whether an enterprise could apply. Nothing is stored. */
@RestController
class EligibilityController {

    private final Programmes programmes;
    private final Rounds rounds;
    private final Decisions decisions;
    private final SelfCheckLimit limit;
    private final Clock clock;

    EligibilityController(
            Programmes programmes, Rounds rounds, Decisions decisions, SelfCheckLimit limit, Clock clock) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.decisions = decisions;
        this.limit = limit;
        this.clock = clock;
    }

    /** @param round words the reasons as that round does, with its year's dates */
    @PostMapping("/api/programmes/{programme}/categories/{category}/eligibility")
    Evaluation evaluate(
            @PathVariable String programme,
            @PathVariable String category,
            @RequestParam(name = "round", required = false) @Nullable Long round,
            @RequestBody Map<String, Object> answers,
            HttpServletRequest request) {
        limit.take(request.getRemoteAddr());
        Leaf leaf = programmes.leaf(programme, category, rounds.year(programme, round));
        AnswerCheck.types(leaf, answers);
        return decisions.evaluate(
                leaf, answers, EvaluationContext.selfCheck(LocalDate.now(clock.withZone(Zones.CHINA))));
    }
}
