package org.shenbao.review;

import static org.shenbao.routing.Variables.REVIEW_OUTCOME;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.identity.Desk;
import org.shenbao.review.RankingMapper.Rank;
import org.shenbao.review.RankingMapper.RankingRow;
import org.shenbao.routing.Message;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.Workflow;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fixes a panel's ranking, once and for good, and tells every application's instance. */
@Service
@Transactional
public class Rankings {

    static final String FIX_TASK = "UserTask_FixRanking";

    private final RankingMapper rankings;
    private final SelectionLimits limits;
    private final PanelScores scores;
    private final PanelMapper panels;
    private final PanelProgress progress;
    private final Workflow workflow;
    private final RoundProcesses processes;
    private final Desk desk;
    private final AuditTrail audit;
    private final Clock clock;

    Rankings(
            RankingMapper rankings,
            SelectionLimits limits,
            PanelScores scores,
            PanelMapper panels,
            PanelProgress progress,
            Workflow workflow,
            RoundProcesses processes,
            Desk desk,
            AuditTrail audit,
            Clock clock) {
        this.rankings = rankings;
        this.limits = limits;
        this.scores = scores;
        this.panels = panels;
        this.progress = progress;
        this.workflow = workflow;
        this.processes = processes;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param cutLine score from which an application passes
     * @param verdicts one for every application of the panel
     * @throws PanelProblem before every scorecard is in, when the ranking is fixed already, or passes more than may be
     *     chosen
     * @throws InvalidInput when one is missing, or departs from the cut line without a reason
     */
    public void fix(long panelId, BigDecimal cutLine, String remark, Map<ApplicationId, Verdict> verdicts) {
        Panel panel = progress.lock(panelId);
        String officer = desk.officerFor(panel.bodyCode(), "评审组").username();
        if (panel.state() != PanelState.SCORED) {
            throw new PanelProblem("评分尚未全部提交，或排序已经确定，请刷新后查看。");
        }
        checkCutLine(cutLine);
        List<Standing> standings = scores.standings(panel);
        List<Rank> ranks = standings.stream()
                .map(standing -> rank(panelId, standing, cutLine, verdicts.get(standing.applicationId())))
                .toList();
        limits.check(panel, ranks);
        RankingRow ranking =
                new RankingRow(panelId, cutLine, remark.strip(), officer, clock.instant(), digest(cutLine, ranks));
        rankings.insert(ranking);
        ranks.forEach(rankings::insertRank);
        panels.advance(panelId, PanelState.SCORED, PanelState.RANKED);
        processes.complete(panel.businessKey(), FIX_TASK, "ranked");
        ranks.forEach(one -> workflow.tell(
                one.applicationId(),
                Message.RANKED,
                REVIEW_OUTCOME.as(one.outcome().key())));
        audit.record(AuditEntry.of("review.ranking-fixed", "panel", panelId, new Fixed(ranking, ranks)));
    }

    private static Rank rank(long panelId, Standing standing, BigDecimal cutLine, @Nullable Verdict verdict) {
        if (verdict == null) {
            throw InvalidInput.of("verdicts", "还有项目没有确定评审结论。");
        }
        boolean departs = verdict.outcome() != standing.suggested(cutLine);
        if (departs && verdict.reason().isBlank()) {
            throw InvalidInput.of("verdicts." + standing.applicationId().value(), "结论与入围线推算的不一致，请说明理由。");
        }
        return new Rank(
                panelId,
                standing.applicationId(),
                standing.rank(),
                standing.score(),
                standing.spread(),
                standing.scorecards(),
                verdict.outcome(),
                verdict.reason().strip());
    }

    private static void checkCutLine(BigDecimal cutLine) {
        if (cutLine.signum() < 0 || cutLine.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw InvalidInput.of("cutLine", "入围线应在 0 至 100 之间。");
        }
    }

    private static String digest(BigDecimal cutLine, List<Rank> ranks) {
        StringBuilder text =
                new StringBuilder("cut ").append(cutLine.toPlainString()).append('\n');
        ranks.forEach(one -> text.append(one.rankNo())
                .append(' ')
                .append(one.applicationId())
                .append(' ')
                .append(one.score().toPlainString())
                .append(' ')
                .append(one.outcome().key())
                .append('\n'));
        return Sha256.hex(text.toString());
    }

    /** @param reason asked for when the outcome departs from what the cut line gives */
    public record Verdict(ReviewOutcome outcome, String reason) {}

    private record Fixed(RankingRow ranking, List<Rank> ranks) {}
}
