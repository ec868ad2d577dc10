package org.shenbao.reporting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The stays of rounds in memory, for any question about them: every answer is as of the last step that was committed
 * before the question, on every node. A round is read when it is first asked about. Whoever asks inside a transaction
 * does not see its own changes.
 */
@Service
public class StageFacts {

    private static final Logger LOG = LoggerFactory.getLogger(StageFacts.class);

    private final CommittedStays stays;
    private final Duration overlap;
    private final Names names = new Names();
    private final Map<Long, LiveRound> rounds = new ConcurrentHashMap<>();

    StageFacts(CommittedStays stays, FactSettings settings) {
        this.stays = stays;
        this.overlap = settings.overlap();
    }

    /**
     * Answers a question about these rounds. Nobody writes to them meanwhile, so it is to be brief; rows and facts are
     * not to be kept beyond it.
     *
     * @param question gets the facts in the order of the rounds' ids; a round without stays has none
     */
    public <T> T read(Set<Long> roundIds, Function<List<RoundFacts>, T> question) {
        List<LiveRound> asked =
                new TreeSet<>(roundIds).stream().map(this::round).toList();
        LiveRound.catchUp(asked);
        List<LiveRound> locked = new ArrayList<>();
        try {
            for (LiveRound round : asked) {
                round.reading().lock();
                locked.add(round);
            }
            return question.apply(asked.stream().map(LiveRound::facts).toList());
        } finally {
            locked.forEach(round -> round.reading().unlock());
        }
    }

    private LiveRound round(long roundId) {
        return rounds.computeIfAbsent(roundId, id -> new LiveRound(names, id, stays, overlap));
    }

    /** What the codes stand for. */
    public Names names() {
        return names;
    }

    /** Facts that do not hold as many stays as the database are read anew: rows were removed, or written by hand. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void check() {
        rounds.forEach((id, round) -> {
            if (!round.check()) {
                LOG.warn("the facts of round {} did not agree with stage_stay and were read anew", id);
            }
        });
    }
}
