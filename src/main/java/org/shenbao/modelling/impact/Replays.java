package org.shenbao.modelling.impact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shenbao.application.Submission;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.decision.Decisions;
import org.shenbao.decision.DraftTables;
import org.shenbao.decision.FaultyDecision;
import org.shenbao.decision.RuleTable;
import org.shenbao.decision.RuleTables;
import org.shenbao.review.SubmittedScores;
import org.shenbao.routing.process.guard.EngineFence;
import org.shenbao.support.InvalidInput;
import org.springframework.stereotype.Component;

/** Compiles a draft beside the table as it is deployed. */
@Component
class Replays {

    private final RuleTables tables;
    private final DraftTables drafts;
    private final Decisions decisions;
    private final SubmittedScores scores;
    private final Programmes programmes;
    private final EngineFence fence;

    Replays(
            RuleTables tables,
            DraftTables drafts,
            Decisions decisions,
            SubmittedScores scores,
            Programmes programmes,
            EngineFence fence) {
        this.tables = tables;
        this.drafts = drafts;
        this.decisions = decisions;
        this.scores = scores;
        this.programmes = programmes;
        this.fence = fence;
    }

    /** @param comparedVersion version of the deployed table */
    record Prepared(Replay replay, int comparedVersion) {}

    /**
     * @throws InvalidInput when the draft cannot be read
     * @throws org.shenbao.support.Problem when the gate refuses it
     */
    Prepared prepare(DecisionFile file, String fileName, byte[] content, List<Round> rounds) {
        fence.inspect(Map.of(fileName, content));
        RuleTable now = tables.latest(file.leaf().programme(), file.key());
        return new Prepared(replay(file, now, compiled(file, content), leaves(file, rounds)), now.version());
    }

    private RuleTable compiled(DecisionFile file, byte[] content) {
        try {
            return drafts.compile(file.key(), content);
        } catch (FaultyDecision e) {
            throw InvalidInput.of("file", "决策表不能使用：" + e.getMessage());
        }
    }

    private Replay replay(DecisionFile file, RuleTable now, RuleTable draft, Function<Submission, Leaf> leaves) {
        return switch (file.kind()) {
            case ELIGIBILITY -> new EligibilityReplay(leaves, decisions, now, draft);
            case MATERIALS -> new MaterialsReplay(leaves, decisions.over(now), decisions.over(draft));
            case SCORING -> new ScoringReplay(leaves, scores, now, draft);
        };
    }

    /** The leaf as the submission's round prints it. */
    private Function<Submission, Leaf> leaves(DecisionFile file, List<Round> rounds) {
        Leaf leaf = file.leaf();
        Map<Long, Leaf> byRound = rounds.stream()
                .collect(Collectors.toMap(
                        Round::id, round -> programmes.leaf(leaf.programme(), leaf.category(), round.year())));
        return submission -> Objects.requireNonNull(byRound.get(submission.roundId()));
    }
}
