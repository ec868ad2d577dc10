package org.shenbao.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.review.RankingMapper.Rank;
import org.springframework.stereotype.Component;

/** How the entries of a scored panel stand, for its officers. */
@Component
class StandingViews {

    private final RankingMapper rankings;
    private final PanelScores scores;

    StandingViews(RankingMapper rankings, PanelScores scores) {
        this.rankings = rankings;
        this.scores = scores;
    }

    /** Empty until every scorecard is in. */
    List<PanelView.StandingView> of(Panel panel, List<Entry> entries, List<Assignment> cards) {
        if (panel.state() == PanelState.FORMING || panel.state() == PanelState.SCORING) {
            return List.of();
        }
        Map<ApplicationId, Entry> byId =
                entries.stream().collect(Collectors.toMap(Entry::applicationId, Function.identity()));
        Map<ApplicationId, Rank> fixed =
                rankings.ranks(panel.id()).stream().collect(Collectors.toMap(Rank::applicationId, Function.identity()));
        Map<ApplicationId, List<PanelView.Opinion>> opinions = scores.opinions(panel, cards);
        return scores.standings(panel).stream()
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
}
