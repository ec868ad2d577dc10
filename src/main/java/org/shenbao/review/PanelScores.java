package org.shenbao.review;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shenbao.application.ApplicationId;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.decision.Decisions;
import org.shenbao.review.ScorecardMapper.Score;
import org.springframework.stereotype.Component;

/** What a panel's scorecards come to, as the scoring table of its category weighs them; only those handed in count. */
@Component
class PanelScores {

    private final ScorecardMapper scorecards;
    private final Programmes programmes;
    private final Decisions decisions;

    PanelScores(ScorecardMapper scorecards, Programmes programmes, Decisions decisions) {
        this.scorecards = scorecards;
        this.programmes = programmes;
        this.decisions = decisions;
    }

    /** Best first. */
    List<Standing> standings(Panel panel) {
        return Standing.of(scored(panel, scorecards.ofPanel(panel.id())).stream()
                .collect(Collectors.groupingBy(
                        one -> one.card().applicationId(),
                        Collectors.mapping(
                                one -> new Standing.Mark(one.total(), one.card().siteCheck()), Collectors.toList()))));
    }

    /** Ordered by score, so that the order gives no expert away. */
    Map<ApplicationId, List<PanelView.Opinion>> opinions(Panel panel, Collection<Assignment> cards) {
        return scored(panel, cards).stream()
                .sorted(Comparator.comparing(Scored::total).reversed())
                .collect(Collectors.groupingBy(
                        one -> one.card().applicationId(),
                        Collectors.mapping(
                                one -> new PanelView.Opinion(
                                        one.total(),
                                        one.card().siteCheck(),
                                        one.card().commentText()),
                                Collectors.toList())));
    }

    private List<Scored> scored(Panel panel, Collection<Assignment> cards) {
        Leaf leaf = programmes.leaf(panel.programme(), panel.category());
        Map<Long, Map<String, BigDecimal>> scores = scorecards.scoresOfPanel(panel.id()).stream()
                .collect(Collectors.groupingBy(Score::assignmentId, Collectors.toMap(Score::dimension, Score::score)));
        return cards.stream()
                .filter(card -> card.state() == Assignment.State.SUBMITTED)
                .map(card -> new Scored(card, decisions.score(leaf, scores.getOrDefault(card.id(), Map.of()))))
                .toList();
    }

    /** A scorecard that was handed in, with its weighted total. */
    private record Scored(Assignment card, BigDecimal total) {}
}
