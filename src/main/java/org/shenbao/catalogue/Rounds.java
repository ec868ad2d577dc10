package org.shenbao.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.StaleWrite;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of every programme and their milestones. */
@Service
public class Rounds {

    private final RoundMapper mapper;
    private final Programmes programmes;
    private final RoundSettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(
            RoundMapper mapper,
            Programmes programmes,
            RoundSettings settings,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.programmes = programmes;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
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

    /**
     * The year whose dates a text should name: that of the round, else that of the notice.
     *
     * @throws NotFound when there is no such programme, or the round is not one of it
     */
    public int year(String programme, @Nullable Long roundId) {
        if (roundId == null) {
            return programmes.programme(programme).year();
        }
        return find(roundId)
                .filter(round -> round.programme().equals(programme))
                .orElseThrow(() -> new NotFound("申报批次"))
                .year();
    }

    /** What the numbers of a round's papers begin with, such as QD2027: of no other round. */
    public String symbol(Round round) {
        return settings.letters(round.programme()) + round.year();
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

    /** The limits of the round; empty for a programme without any. */
    public List<RoundQuota> quotas(long roundId) {
        return mapper.quotas(roundId);
    }

    /** The first hard cut-off that binds an office: until then an application may still be supplemented. */
    public Optional<Instant> recommendationDeadline(long roundId) {
        Set<String> applicants = programmes.programme(get(roundId).programme()).milestones().stream()
                .filter(m -> "applicant".equals(m.responsible()))
                .map(Milestone::key)
                .collect(Collectors.toSet());
        return milestones(roundId).stream()
                .filter(m -> m.type().equals("hard-cutoff") && !applicants.contains(m.key()))
                .flatMap(m -> Optional.ofNullable(m.passesAt()).stream())
                .min(Instant::compareTo);
    }

    /** Opens a programme's round of a year for applications from now on. */
    @Transactional
    public Round openRound(String programmeCode, int year) {
        return openRound(programmeCode, year, clock.instant());
    }

    /**
     * Opens a programme's round of a year with the programme's milestones carried over to it.
     *
     * @param opensAt what comes earlier is not taken
     * @throws org.springframework.dao.DuplicateKeyException when the programme has a round of that year
     * @throws InvalidInput when a lower body's date lies after that of the body above
     */
    @Transactional
    public Round openRound(String programmeCode, int year, Instant opensAt) {
        Programme programme = programmes.programme(programmeCode);
        int yearsLater = year - programme.year();
        NewRound round = new NewRound(
                programmeCode,
                year,
                Years.title(programme.titleZh(), programme.year(), yearsLater),
                RoundState.OPEN,
                settings.budgetWan(),
                settings.publicityWorkingDays(),
                opensAt);
        mapper.insert(round);
        long id = mapper.idOf(programmeCode, year);
        programme.milestones().forEach(m -> mapper.insertMilestone(RoundMilestone.of(m, id, yearsLater)));
        MilestoneOrder.check(programme, milestones(id));
        programme.quotas().forEach(q -> mapper.insertQuota(new RoundQuota(id, q.id(), q.max(), q.strict())));
        audit.record(AuditEntry.of("round.opened", "round", id, get(id)));
        events.publishEvent(new RoundChanged(id));
        return get(id);
    }

    /** Hard cut-offs of every round that is not archived, those too that passed while nobody was there to fire them. */
    @Transactional(readOnly = true)
    public List<Cutoff> openCutoffs() {
        return mapper.openCutoffs();
    }

    /**
     * Moves a cut-off later. It can never move earlier: somebody may rely on it.
     *
     * @param until last instant that still counts, to the second
     * @param reason shown to everybody; kept in the audit trail
     * @throws InvalidInput when the cut-off has passed, the new instant is not later, or the reason is missing
     */
    @Transactional
    public RoundMilestone extend(long roundId, String key, Instant until, String reason) {
        RoundMilestone before = milestone(roundId, key);
        Instant passesAt = until.plusSeconds(1);
        if (before.passesAt() == null || !before.passesAt().isAfter(clock.instant())) {
            throw InvalidInput.of("until", "该时间节点已过，不能延期。");
        }
        if (!passesAt.isAfter(before.passesAt())) {
            throw InvalidInput.of("until", "新的截止时间必须晚于原定时间。");
        }
        if (reason.isBlank()) {
            throw InvalidInput.of("reason", "请填写延期理由。");
        }
        if (mapper.extend(roundId, key, before.passesAt(), passesAt, Years.extended(until)) == 0) {
            throw new StaleWrite("该时间节点");
        }
        RoundMilestone after = milestone(roundId, key);
        MilestoneOrder.check(programmes.programme(get(roundId).programme()), milestones(roundId));
        audit.record(AuditEntry.change("milestone.extended", "round", roundId, before, new Extension(after, reason)));
        events.publishEvent(new RoundChanged(roundId));
        return after;
    }

    /** What the audit trail keeps of an extension. */
    private record Extension(RoundMilestone milestone, String reason) {}
}
