package org.shenbao.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.identity.Expert;
import org.shenbao.identity.Experts;
import org.shenbao.identity.People;
import org.shenbao.review.RankingMapper.RankingRow;
import org.springframework.stereotype.Component;

/** Puts a panel's view together from its rows. */
@Component
class PanelDetails {

    private final PanelMapper panels;
    private final PanelProgress progress;
    private final PanelTitles titles;
    private final ScorecardMapper scorecards;
    private final DrawMapper draws;
    private final DrawViews drawViews;
    private final RankingMapper rankings;
    private final StandingViews standings;
    private final Bodies bodies;
    private final People people;
    private final Experts experts;

    PanelDetails(
            PanelMapper panels,
            PanelProgress progress,
            PanelTitles titles,
            ScorecardMapper scorecards,
            DrawMapper draws,
            DrawViews drawViews,
            RankingMapper rankings,
            StandingViews standings,
            Bodies bodies,
            People people,
            Experts experts) {
        this.panels = panels;
        this.progress = progress;
        this.titles = titles;
        this.scorecards = scorecards;
        this.draws = draws;
        this.drawViews = drawViews;
        this.rankings = rankings;
        this.standings = standings;
        this.bodies = bodies;
        this.people = people;
        this.experts = experts;
    }

    PanelView of(Panel panel) {
        List<Entry> entries = panels.entries(panel.id());
        List<Assignment> cards = scorecards.ofPanel(panel.id());
        List<Invitation> invitations = panels.invitations(panel.id());
        List<DrawRow> drawn = draws.of(panel.id());
        Optional<RankingRow> ranking = rankings.find(panel.id());
        UnaryOperator<String> name = names(cards, invitations, drawn, ranking);
        return new PanelView(
                panel.id(),
                titles.of(panel),
                bodies.get(panel.bodyCode()).name(),
                panel.size(),
                panel.state(),
                panel.formedAt(),
                progress.vacancies(panel),
                entries.stream().map(entry -> entry(entry, cards, name)).toList(),
                members(invitations, cards, name),
                drawn.stream().map(row -> drawViews.of(row, name)).toList(),
                standings.of(panel, entries, cards),
                ranking.map(row -> ranking(row, name)).orElse(null));
    }

    /** Everybody whom the view names, asked for at once. */
    private UnaryOperator<String> names(
            List<Assignment> cards, List<Invitation> invitations, List<DrawRow> drawn, Optional<RankingRow> ranking) {
        Set<String> usernames = new HashSet<>();
        cards.forEach(card -> usernames.add(card.expert()));
        invitations.forEach(one -> usernames.add(one.expert()));
        drawn.forEach(row -> usernames.add(row.sealedBy()));
        drawn.stream().map(DrawRow::drawnBy).filter(Objects::nonNull).forEach(usernames::add);
        ranking.ifPresent(row -> usernames.add(row.fixedBy()));
        Map<String, String> names = people.displayNames(usernames);
        return username -> names.getOrDefault(username, People.UNKNOWN);
    }

    private static PanelView.EntryView entry(Entry entry, List<Assignment> cards, UnaryOperator<String> name) {
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
                        .map(card -> name.apply(card.expert()) + "：" + card.conflictReason())
                        .toList());
    }

    private List<PanelView.MemberView> members(
            List<Invitation> invitations, List<Assignment> cards, UnaryOperator<String> name) {
        Map<String, Expert> byName =
                experts.list().stream().collect(Collectors.toMap(Expert::username, Function.identity()));
        return invitations.stream()
                .map(one -> member(one, byName.get(one.expert()), cards, name))
                .toList();
    }

    private static PanelView.MemberView member(
            Invitation one, @Nullable Expert expert, List<Assignment> cards, UnaryOperator<String> name) {
        List<Assignment> own = cards.stream()
                .filter(card -> card.expert().equals(one.expert()))
                .toList();
        return new PanelView.MemberView(
                one.expert(),
                expert == null ? name.apply(one.expert()) : expert.name(),
                expert == null ? "" : expert.org(),
                one.sequenceNo(),
                one.state(),
                one.reason(),
                own.size() - count(own, Assignment.State.RECUSED),
                count(own, Assignment.State.SUBMITTED));
    }

    private static PanelView.RankingView ranking(RankingRow row, UnaryOperator<String> name) {
        return new PanelView.RankingView(
                row.cutLine(), row.remark(), name.apply(row.fixedBy()), row.fixedAt(), row.sha256());
    }

    private static int count(List<Assignment> cards, Assignment.State state) {
        return (int) cards.stream().filter(card -> card.state() == state).count();
    }
}
