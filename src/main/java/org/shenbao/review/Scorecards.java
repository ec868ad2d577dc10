package org.shenbao.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.ScoringDimension;
import org.shenbao.identity.Role;
import org.shenbao.review.ScorecardMapper.Score;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.StaleWrite;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scorecards of the expert at work. Every access goes by the expert's own name: others' cards do not exist here. */
@Service
@Transactional
public class Scorecards {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final ScorecardMapper mapper;
    private final PanelMapper panels;
    private final PanelProgress progress;
    private final PanelTitles titles;
    private final Programmes programmes;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Clock clock;

    Scorecards(
            ScorecardMapper mapper,
            PanelMapper panels,
            PanelProgress progress,
            PanelTitles titles,
            Programmes programmes,
            CurrentActor actors,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.panels = panels;
        this.progress = progress;
        this.titles = titles;
        this.programmes = programmes;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** All cards of the expert, newest panel first. */
    @Transactional(readOnly = true)
    public List<Scorecard> mine() {
        return mapper.ofExpert(expert()).stream().map(this::card).toList();
    }

    /** @throws NotFound when it is not the expert's */
    @Transactional(readOnly = true)
    public Scorecard get(long id) {
        return card(find(id));
    }

    /**
     * Keeps what is filled in so far.
     *
     * @param scores by dimension id, 0 to 100 with at most one decimal; missing dimensions are blank
     * @return the new version
     */
    public int save(long id, int version, Map<String, BigDecimal> scores, String comment, boolean siteCheck) {
        Assignment card = find(id);
        check(dimensions(card), scores);
        if (comment.length() > 2000) {
            throw InvalidInput.of("comment", "评审意见不超过 2000 字。");
        }
        if (mapper.save(id, version, comment, siteCheck) == 0) {
            throw new StaleWrite("评分表");
        }
        mapper.clearScores(id);
        scores.forEach((dimension, score) -> mapper.score(id, dimension, score));
        audit.record(AuditEntry.of("review.scorecard-saved", "scorecard", id, new Saved(scores, comment, siteCheck)));
        return version + 1;
    }

    /** Hands a complete card in; it cannot be changed afterwards. */
    public void submit(long id, int version) {
        Assignment card = find(id);
        Panel panel = progress.lock(card.panelId());
        List<Score> scores = mapper.scores(id);
        if (scores.size() < dimensions(card).size()) {
            throw InvalidInput.of("scores", "还有维度没有打分，请补充后提交。");
        }
        if (card.commentText().isBlank()) {
            throw InvalidInput.of("comment", "请填写评审意见。");
        }
        if (panel.state() != PanelState.SCORING || mapper.submit(id, version, clock.instant()) == 0) {
            throw new StaleWrite("评分表");
        }
        audit.record(AuditEntry.change("review.scorecard-submitted", "scorecard", id, card, scores));
        progress.completeIfDone(panel);
    }

    /** The expert steps back from one application (回避). */
    public void recuse(long id, String reason) {
        Assignment card = find(id);
        Panel panel = progress.lock(card.panelId());
        if (reason.isBlank()) {
            throw InvalidInput.of("reason", "请说明需要回避的利害关系。");
        }
        if (panel.state() != PanelState.SCORING || mapper.recuse(id, reason.strip()) == 0) {
            throw new StaleWrite("评分表");
        }
        audit.record(AuditEntry.change("review.conflict-declared", "scorecard", id, card, reason.strip()));
        progress.tellOfConflict(panel);
        progress.completeIfDone(panel);
    }

    private Scorecard card(Assignment one) {
        Panel panel = panels.find(one.panelId()).orElseThrow(() -> new NotFound("评审组"));
        Entry entry = panels.entries(one.panelId()).stream()
                .filter(e -> e.applicationId().equals(one.applicationId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("评审项目"));
        Map<String, BigDecimal> scores =
                mapper.scores(one.id()).stream().collect(Collectors.toMap(Score::dimension, Score::score));
        return new Scorecard(
                one.id(),
                one.applicationId().value(),
                titles.of(panel),
                entry.enterprise(),
                entry.project(),
                one.state(),
                one.state() == Assignment.State.OPEN && panel.state() == PanelState.SCORING,
                one.conflictReason(),
                dimensions(one).stream()
                        .map(d -> new Scorecard.Line(d.id(), d.nameZh(), d.criteriaZh(), scores.get(d.id())))
                        .toList(),
                one.commentText(),
                one.siteCheck(),
                one.submittedAt(),
                one.version());
    }

    private Assignment find(long id) {
        return mapper.find(id, expert()).orElseThrow(() -> new NotFound("评分表"));
    }

    private String expert() {
        return actors.require(Role.EXPERT).username();
    }

    private List<ScoringDimension> dimensions(Assignment card) {
        Panel panel = panels.find(card.panelId()).orElseThrow(() -> new NotFound("评审组"));
        return programmes.leaf(panel.programme(), panel.category()).scoringDimensions();
    }

    private static void check(List<ScoringDimension> dimensions, Map<String, BigDecimal> scores) {
        scores.forEach((dimension, score) -> {
            if (dimensions.stream().noneMatch(d -> d.id().equals(dimension))) {
                throw InvalidInput.of("scores", "评分表中没有这个评分维度，请刷新页面。");
            }
            if (score.signum() < 0
                    || score.compareTo(FULL) > 0
                    || score.stripTrailingZeros().scale() > 1) {
                throw InvalidInput.of("scores." + dimension, "评分应为 0 至 100，最多一位小数。");
            }
        });
    }

    private record Saved(Map<String, BigDecimal> scores, String comment, boolean siteCheck) {}
}
