package org.shenbao.deadline.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Cutoff;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundMilestone;
import org.shenbao.catalogue.Rounds;
import org.shenbao.deadline.Deadlines;
import org.shenbao.deadline.Firing;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is due, what has fired, and the one way to move a deadline. None of it is an enterprise's data. */
@RestController
@RequestMapping("/api/deadlines")
class DeadlineController {

    private static final List<String> READERS = List.of(Role.OFFICER, Role.LEADER, Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN);

    private final Deadlines deadlines;
    private final Rounds rounds;
    private final Programmes programmes;
    private final Responsibilities responsibilities;
    private final CurrentActor currentActor;

    DeadlineController(
            Deadlines deadlines,
            Rounds rounds,
            Programmes programmes,
            Responsibilities responsibilities,
            CurrentActor currentActor) {
        this.deadlines = deadlines;
        this.rounds = rounds;
        this.programmes = programmes;
        this.responsibilities = responsibilities;
        this.currentActor = currentActor;
    }

    /** The cut-offs of the open rounds of the caller's programmes. */
    @GetMapping
    List<DueCutoff> cutoffs() {
        Actor actor = reader();
        return rounds.openCutoffs().stream()
                .filter(c -> concerns(rounds.get(c.roundId()), actor))
                .map(c -> dueCutoff(c, actor))
                .toList();
    }

    /** The firings of the caller's programmes, newest first. */
    @GetMapping("/ledger")
    List<LedgerRow> ledger(@RequestParam Optional<Long> roundId) {
        Actor actor = reader();
        Map<Long, Round> own = rounds.all().stream()
                .filter(round -> roundId.isEmpty() || roundId.get() == round.id())
                .filter(round -> concerns(round, actor))
                .collect(Collectors.toMap(Round::id, Function.identity()));
        return deadlines.ledger(List.copyOf(own.keySet())).stream()
                .map(f -> ledgerRow(f, Objects.requireNonNull(own.get(f.roundId()))))
                .toList();
    }

    /** Only the office that issued the programme moves its deadline. */
    @PostMapping("/{roundId}/{milestone}/extension")
    DueCutoff extend(@PathVariable long roundId, @PathVariable String milestone, @RequestBody Extension extension) {
        Actor actor = currentActor.require(Role.OFFICER);
        if (!issues(actor, rounds.get(roundId))) {
            throw new Forbidden("只有发布该项目的主管部门可以办理延期。");
        }
        RoundMilestone moved =
                rounds.extend(roundId, milestone, extension.until().toInstant(), extension.reason());
        return dueCutoff(new Cutoff(roundId, milestone, passing(moved)), actor);
    }

    private static Instant passing(RoundMilestone milestone) {
        Instant passesAt = milestone.passesAt();
        if (passesAt == null) {
            throw new IllegalStateException("an extended milestone has an instant: " + milestone.key());
        }
        return passesAt;
    }

    private DueCutoff dueCutoff(Cutoff cutoff, Actor actor) {
        Round round = rounds.get(cutoff.roundId());
        RoundMilestone milestone = rounds.milestone(cutoff.roundId(), cutoff.milestone());
        return new DueCutoff(
                cutoff.roundId(),
                cutoff.milestone(),
                round.title(),
                responsibilities.milestoneName(round.programme(), cutoff.milestone()),
                milestone.valueZh(),
                cutoff.at(),
                issues(actor, round));
    }

    /** Administrators have no body: they see all. */
    private boolean concerns(Round round, Actor actor) {
        return actor.bodyCode()
                .map(body -> responsibilities.concerns(round.programme(), body))
                .orElse(true);
    }

    private boolean issues(Actor actor, Round round) {
        String issuer = programmes.programme(round.programme()).issuingBody();
        return actor.has(Role.OFFICER)
                && actor.bodyCode().filter(issuer::equals).isPresent();
    }

    private LedgerRow ledgerRow(Firing firing, Round round) {
        return new LedgerRow(
                firing.id(),
                round.title(),
                what(
                        responsibilities.milestoneName(round.programme(), firing.milestone()),
                        Duration.parse(firing.leadTime())),
                firing.plannedAt(),
                firing.firedAt(),
                Duration.between(firing.plannedAt(), firing.firedAt()).toMillis(),
                firing.node(),
                firing.affected(),
                firing.outcome(),
                firing.settledAt());
    }

    private static String what(String milestone, Duration lead) {
        if (lead.isZero()) {
            return milestone;
        }
        return milestone + "前" + (lead.toDays() > 0 ? lead.toDays() + "天" : lead.toHours() + "小时") + "提醒";
    }

    private Actor reader() {
        Actor actor = currentActor.get();
        if (READERS.stream().noneMatch(actor::has)) {
            throw new Forbidden("期限台账仅供主管部门工作人员和审计员查阅。");
        }
        return actor;
    }

    /**
     * @param until last instant that still counts
     * @param reason kept in the audit trail
     */
    record Extension(OffsetDateTime until, String reason) {}

    /**
     * @param name what ends, in words
     * @param passesAt what arrives at this instant is late
     * @param extendable whether the caller may move it
     */
    record DueCutoff(
            long roundId,
            String milestone,
            String roundTitle,
            String name,
            String printed,
            Instant passesAt,
            boolean extendable) {}

    /**
     * @param what what fired, in words
     * @param delayMillis 毫秒 between the planned and the actual instant
     */
    record LedgerRow(
            long id,
            String roundTitle,
            String what,
            Instant plannedAt,
            Instant firedAt,
            long delayMillis,
            String node,
            int affected,
            String outcome,
            @Nullable Instant settledAt) {}
}
