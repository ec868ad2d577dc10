package org.shenbao.deadline.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Cutoff;
import org.shenbao.catalogue.Programmes;
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
    private final CurrentActor currentActor;

    DeadlineController(Deadlines deadlines, Rounds rounds, Programmes programmes, CurrentActor currentActor) {
        this.deadlines = deadlines;
        this.rounds = rounds;
        this.programmes = programmes;
        this.currentActor = currentActor;
    }

    /** The cut-offs of the open rounds. */
    @GetMapping
    List<DueCutoff> cutoffs() {
        Actor actor = reader();
        return rounds.openCutoffs().stream().map(c -> dueCutoff(c, actor)).toList();
    }

    /** The firings, newest first. */
    @GetMapping("/ledger")
    List<LedgerRow> ledger(@RequestParam Optional<Long> roundId) {
        reader();
        Map<Long, Round> titles = rounds.all().stream().collect(Collectors.toMap(Round::id, Function.identity()));
        return deadlines.ledger(roundId).stream()
                .map(f -> LedgerRow.of(f, titles.get(f.roundId())))
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
                milestone.valueZh(),
                cutoff.at(),
                issues(actor, round));
    }

    private boolean issues(Actor actor, Round round) {
        String issuer = programmes.programme(round.programme()).issuingBody();
        return actor.has(Role.OFFICER)
                && actor.bodyCode().filter(issuer::equals).isPresent();
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
     * @param passesAt what arrives at this instant is late
     * @param extendable whether the caller may move it
     */
    record DueCutoff(
            long roundId, String milestone, String roundTitle, String printed, Instant passesAt, boolean extendable) {}

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
            @Nullable Instant settledAt) {

        static LedgerRow of(Firing firing, @Nullable Round round) {
            return new LedgerRow(
                    firing.id(),
                    round == null ? "（批次已删除）" : round.title(),
                    what(Duration.parse(firing.leadTime())),
                    firing.plannedAt(),
                    firing.firedAt(),
                    Duration.between(firing.plannedAt(), firing.firedAt()).toMillis(),
                    firing.node(),
                    firing.affected(),
                    firing.outcome(),
                    firing.settledAt());
        }

        private static String what(Duration lead) {
            if (lead.isZero()) {
                return "区市推荐上报截止";
            }
            return "截止前" + (lead.toDays() > 0 ? lead.toDays() + "天" : lead.toHours() + "小时") + "提醒";
        }
    }
}
