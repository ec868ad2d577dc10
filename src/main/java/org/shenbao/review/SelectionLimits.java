package org.shenbao.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programme;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Quota;
import org.shenbao.catalogue.RoundQuota;
import org.shenbao.catalogue.Rounds;
import org.shenbao.review.RankingMapper.Rank;
import org.springframework.stereotype.Component;

/**
 * How many of a kind may be chosen at all, such as the ten best (十佳) of each kind of scene: decided over the ranking of
 * all, never inside one application's instance.
 */
@Component
class SelectionLimits {

    private static final String SITE_CHECK = "site-check";

    private final RankingMapper rankings;
    private final Programmes programmes;
    private final Rounds rounds;

    SelectionLimits(RankingMapper rankings, Programmes programmes, Rounds rounds) {
        this.rankings = rankings;
        this.programmes = programmes;
        this.rounds = rounds;
    }

    /**
     * @throws PanelProblem when the ranking passes more than the round allows, or sends somebody to a site check that the
     *     programme's route does not know
     */
    void check(Panel panel, List<Rank> ranks) {
        Programme programme = programmes.programme(panel.programme());
        if (ranks.stream().anyMatch(rank -> rank.outcome() == ReviewOutcome.SITE_CHECK) && !knowsSiteCheck(programme)) {
            throw new PanelProblem("本项目的办理流程没有现场核查环节，评审结论只能是通过或不通过。");
        }
        int chosen = (int) ranks.stream()
                .filter(rank -> rank.outcome() != ReviewOutcome.FAILED)
                .count();
        Leaf leaf = programmes.leaf(panel.programme(), panel.category());
        Map<String, RoundQuota> limits =
                rounds.quotas(panel.roundId()).stream().collect(Collectors.toMap(RoundQuota::quotaId, limit -> limit));
        programme.quotas().stream()
                .filter(quota -> quota.scope().equals("selection") && leaf.isUnder(quota.category()))
                .forEach(quota -> check(panel, programme, quota, limits.get(quota.id()), chosen));
    }

    private void check(Panel panel, Programme programme, Quota quota, @Nullable RoundQuota limit, int chosen) {
        if (limit == null || limit.maxCount() == null || !limit.strict()) {
            return;
        }
        List<String> categories = programme.leaves().stream()
                .filter(leaf -> leaf.isUnder(quota.category()))
                .map(Leaf::category)
                .toList();
        rankings.lockPanels(panel.roundId(), categories);
        int before = rankings.chosen(panel.roundId(), categories);
        if (before + chosen > limit.maxCount()) {
            throw new PanelProblem(quota.nameZh() + "最多 " + limit.maxCount() + " " + quota.unit() + "，已确定 " + before
                    + " " + quota.unit() + "，本次排序又列入 " + chosen + " " + quota.unit() + "，请按全部项目的排序调整。");
        }
    }

    private static boolean knowsSiteCheck(Programme programme) {
        return programme.stages().stream().anyMatch(stage -> stage.key().equals(SITE_CHECK));
    }
}
