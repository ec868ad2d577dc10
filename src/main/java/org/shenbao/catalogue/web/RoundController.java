package org.shenbao.catalogue.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programme;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundMilestone;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rounds")
class RoundController {

    private final Rounds rounds;
    private final Programmes programmes;
    private final Bodies bodies;

    RoundController(Rounds rounds, Programmes programmes, Bodies bodies) {
        this.rounds = rounds;
        this.programmes = programmes;
        this.bodies = bodies;
    }

    /** Rounds that take applications now, soonest deadline first. */
    @GetMapping
    List<RoundSummary> open() {
        return rounds.open().stream().map(this::summary).toList();
    }

    @GetMapping("/{id}")
    RoundDetail get(@PathVariable long id) {
        Round round = rounds.get(id);
        return new RoundDetail(
                summary(round), round.state(), round.budgetWan(), round.publicityWorkingDays(), rounds.milestones(id));
    }

    private RoundSummary summary(Round round) {
        Programme programme = programmes.programme(round.programme());
        return new RoundSummary(
                round.id(),
                round.programme(),
                programme.regionZh(),
                bodies.find(programme.issuingBody()).map(Body::regionCode).orElse(""),
                programme.issuingBodyZh(),
                round.year(),
                round.title(),
                round.opensAt(),
                rounds.deadline(round.id()).orElse(null),
                programme.leaves().stream()
                        .map(leaf -> programmes.leaf(programme.code(), leaf.category(), round.year()))
                        .map(CategorySummary::of)
                        .toList());
    }

    /**
     * @param region where it applies
     * @param regionCode GB/T 2260; empty for the whole country
     * @param issuer the body that issued the notice
     * @param deadline nothing is accepted at or after it
     */
    record RoundSummary(
            long id,
            String programme,
            String region,
            String regionCode,
            String issuer,
            int year,
            String title,
            Instant opensAt,
            @Nullable Instant deadline,
            List<CategorySummary> categories) {}

    record CategorySummary(String code, String name, List<String> path, boolean openForFiling) {
        static CategorySummary of(Leaf leaf) {
            return new CategorySummary(leaf.category(), leaf.nameZh(), leaf.pathZh(), leaf.openForFiling());
        }
    }

    /** @param budgetWan 万元 */
    record RoundDetail(
            @com.fasterxml.jackson.annotation.JsonUnwrapped RoundSummary round,
            RoundState state,
            BigDecimal budgetWan,
            int publicityWorkingDays,
            List<RoundMilestone> milestones) {}
}
