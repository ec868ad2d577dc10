package org.shenbao.review;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.decision.Decisions;
import org.shenbao.identity.Expert;
import org.shenbao.identity.Experts;
import org.shenbao.identity.People;
import org.shenbao.review.RankingMapper.Rank;
import org.shenbao.review.RankingMapper.RankingRow;
import org.shenbao.review.ScorecardMapper.Score;
import org.springframework.stereotype.Component;

/** Puts a panel's view together from its rows. */
@Component
class PanelDetails {

    private final PanelMapper panels;
    private final PanelProgress progress;
    private final PanelTitles titles;
    private final ScorecardMapper scorecards;
    private final DrawMapper draws;
    private final Draws drawing;
    private final RankingMapper rankings;
    private final Rankings ranking;
    private final Decisions decisions;
    private final Programmes programmes;
    private final Bodies bodies;
    private final People people;
    private final Experts experts;

    PanelDetails(
            PanelMapper panels,
            PanelProgress progress,
            PanelTitles titles,
            ScorecardMapper scorecards,
            DrawMapper draws,
            Draws drawing,
            RankingMapper rankings,
            Rankings ranking,
            Decisions decisions,
            Programmes programmes,
            Bodies bodies,
            People people,
            Experts experts) {
        this.panels = panels;
        this.progress = progress;
        this.titles = titles;
        this.scorecards = scorecards;
        this.draws = draws;
        this.drawing = drawing;
        this.rankings = rankings;
        this.ranking = ranking;
        this.decisions = decisions;
        this.programmes = programmes;
        this.bodies = bodies;
        this.people = people;
        this.experts = experts;
    }

    PanelView of(Panel panel) {
        List<Entry> entries = panels.entries(panel.id());
        List<Assignment> cards = scorecards.ofPanel(panel.id());
        return new PanelView(
                panel.id(),
                titles.of(panel),
                bodies.get(panel.bodyCode()).name(),
                panel.size(),
                panel.state(),
                panel.formedAt(),
                progress.vacancies(panel),
                entries.stream().map(entry -> entry(entry, cards)).toList(),
                members(panel, cards),
                draws.of(panel.id()).stream().map(this::draw).toList(),
                standings(panel, entries, cards),
                rankings.find(panel.id()).map(this::ranking).orElse(null));
    }

    private PanelView.EntryView entry(Entry entry, List<Assignment> cards) {
        List<Assignment> own = cards.stream()
                .filter(card -> card.applicationId().equals(entry.applicationId()))
                .toList();
        return new PanelView.EntryView(
                entry.applicationId().value(),
                entry.enterprise(),
                entry.project(),
                count(own, Assignment.State.SUBMITTED),
                own.size() - count(own, Assignment.State.RECUSED),
                own.stream()
                        .filter(card -> card.state() == Assignment.State.RECUSED)
                        .map(card -> people.displayName(card.expert()) + "：" + card.conflictReason())
                        .toList());
    }

    private List<PanelView.MemberView> members(Panel panel, List<Assignment> cards) {
        Map<String, Expert> byName =
                experts.list().stream().collect(Collectors.toMap(Expert::username, Function.identity()));
        return panels.invitations(panel.id()).stream()
                .map(one -> member(one, byName, cards))
                .toList();
    }

    private PanelView.MemberView member(Invitation one, Map<String, Expert> byName, List<Assignment> cards) {
        Expert expert = byName.get(one.expert());
        List<Assignment> own = cards.stream()
                .filter(card -> card.expert().equals(one.expert()))
                .toList();
        return new PanelView.MemberView(
                one.expert(),
                expert == null ? people.displayName(one.expert()) : expert.name(),
                expert == null ? "" : expert.org(),
                one.sequenceNo(),
                one.state(),
                one.reason(),
                own.size() - count(own, Assignment.State.RECUSED),
                count(own, Assignment.State.SUBMITTED));
    }

    private PanelView.DrawView draw(DrawRow row) {
        ExpertPool pool = drawing.pool(row);
        Map<String, String> names = pool.eligible().stream()
                .collect(Collectors.toMap(ExpertPool.Candidate::username, ExpertPool.Candidate::name));
        List<String> drawn = row.drawn() == null ? List.of() : drawing.readNames(row.drawn());
        return new PanelView.DrawView(
                row.sequenceNo(),
                row.seats(),
                row.reason(),
                row.commitment(),
                people.displayName(row.sealedBy()),
                row.sealedAt(),
                pool,
                row.witness(),
                row.witnessName(),
                row.isExecuted() ? row.seed() : null,
                drawn.stream().map(one -> names.getOrDefault(one, one)).toList(),
                row.drawnBy() == null ? null : people.displayName(row.drawnBy()),
                row.drawnAt());
    }

    private List<PanelView.StandingView> standings(Panel panel, List<Entry> entries, List<Assignment> cards) {
        if (panel.state() == PanelState.FORMING || panel.state() == PanelState.SCORING) {
            return List.of();
        }
        Map<ApplicationId, Entry> byId =
                entries.stream().collect(Collectors.toMap(Entry::applicationId, Function.identity()));
        Map<ApplicationId, Rank> fixed =
                rankings.ranks(panel.id()).stream().collect(Collectors.toMap(Rank::applicationId, Function.identity()));
        Map<ApplicationId, List<PanelView.Opinion>> opinions = opinions(panel, cards);
        return ranking.standings(panel).stream()
                .map(one -> standing(
                        one,
                        Objects.requireNonNull(byId.get(one.applicationId())),
                        fixed.get(one.applicationId()),
                        opinions.getOrDefault(one.applicationId(), List.of())))
                .toList();
    }

    private static PanelView.StandingView standing(
            Standing one, Entry entry, @Nullable Rank fixed, List<PanelView.Opinion> opinions) {
        return new PanelView.StandingView(
                one.applicationId().value(),
                entry.enterprise(),
                entry.project(),
                one.rank(),
                one.score(),
                one.spread(),
                one.lowest(),
                one.highest(),
                one.scorecards(),
                one.siteChecks(),
                fixed == null ? null : fixed.outcome(),
                fixed == null ? null : fixed.reason(),
                opinions);
    }

    /** Ordered by score, so that the order gives no expert away. */
    private Map<ApplicationId, List<PanelView.Opinion>> opinions(Panel panel, Collection<Assignment> cards) {
        Leaf leaf = programmes.leaf(panel.programme(), panel.category());
        Map<Long, Map<String, BigDecimal>> scores = scorecards.scoresOfPanel(panel.id()).stream()
                .collect(Collectors.groupingBy(Score::assignmentId, Collectors.toMap(Score::dimension, Score::score)));
        return cards.stream()
                .filter(card -> card.state() == Assignment.State.SUBMITTED)
                .map(card -> Map.entry(
                        card.applicationId(),
                        new PanelView.Opinion(
                                decisions.score(leaf, scores.getOrDefault(card.id(), Map.of())),
                                card.siteCheck(),
                                card.commentText())))
                .sorted((a, b) -> b.getValue().score().compareTo(a.getValue().score()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private PanelView.RankingView ranking(RankingRow row) {
        return new PanelView.RankingView(
                row.cutLine(), row.remark(), people.displayName(row.fixedBy()), row.fixedAt(), row.sha256());
    }

    private static int count(List<Assignment> cards, Assignment.State state) {
        return (int) cards.stream().filter(card -> card.state() == state).count();
    }
}
