package org.shenbao.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of every programme and their milestones. */
@Service
public class Rounds {

    private final RoundMapper mapper;
    private final Programmes programmes;
    private final RoundSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Rounds(RoundMapper mapper, Programmes programmes, RoundSettings settings, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.programmes = programmes;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such round */
    public Round get(long id) {
        return find(id).orElseThrow(() -> new NotFound("申报批次"));
    }

    public Optional<Round> find(long id) {
        return mapper.find(id);
    }

    /** Rounds that take applications: open, begun, and none of their hard cut-offs passed. Soonest deadline first. */
    public List<Round> open() {
        return mapper.open(clock.instant());
    }

    public List<Round> all() {
        return mapper.all();
    }

    public List<RoundMilestone> milestones(long roundId) {
        return mapper.milestones(roundId);
    }

    /** @throws NotFound when the round has no such milestone */
    public RoundMilestone milestone(long roundId, String key) {
        return mapper.milestone(roundId, key).orElseThrow(() -> new NotFound("时间节点"));
    }

    /** The first hard cut-off: nothing is accepted at or after it. Empty when the notice gives none. */
    public Optional<Instant> deadline(long roundId) {
        return milestones(roundId).stream()
                .filter(m -> m.type().equals("hard-cutoff"))
                .flatMap(m -> Optional.ofNullable(m.passesAt()).stream())
                .min(Instant::compareTo);
    }

    /**
     * Opens a programme's round of a year with the programme's milestones carried over to it.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the programme has a round of that year
     */
    @Transactional
    public Round openRound(String programmeCode, int year) {
        Programme programme = programmes.programme(programmeCode);
        int yearsLater = year - programme.year();
        NewRound round = new NewRound(
                programmeCode,
                year,
                Years.shift(programme.titleZh(), yearsLater),
                RoundState.OPEN,
                settings.budgetWan(),
                settings.publicityWorkingDays(),
                clock.instant());
        mapper.insert(round);
        long id = mapper.idOf(programmeCode, year);
        programme.milestones().forEach(m -> mapper.insertMilestone(RoundMilestone.of(m, id, yearsLater)));
        audit.record(AuditEntry.of("round.opened", "round", id, get(id)));
        return get(id);
    }
}
