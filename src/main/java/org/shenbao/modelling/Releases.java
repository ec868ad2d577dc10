package org.shenbao.modelling;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Bodies;
import org.shenbao.identity.People;
import org.shenbao.identity.Role;
import org.shenbao.modelling.ModelChange.State;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From draft to live, by two people: an analyst proposes, an approver who had no hand in it releases. */
@Service
@Transactional
public class Releases {

    private final ModelChangeMapper mapper;
    private final GoingLive goingLive;
    private final ReleaseNews news;
    private final Bodies bodies;
    private final People people;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Clock clock;

    Releases(
            ModelChangeMapper mapper,
            GoingLive goingLive,
            ReleaseNews news,
            Bodies bodies,
            People people,
            CurrentActor actors,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.goingLive = goingLive;
        this.news = news;
        this.bodies = bodies;
        this.people = people;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hands a change to the approvers.
     *
     * @param releaseAt not before then; null: as soon as it is approved
     * @param canaryBodies whose new applications take it first; empty: everybody at once
     * @throws ModelRefused when a check fails
     * @throws ModelOutdated when a newer version went live after the draft was begun
     * @throws ModelLocked while somebody else edits it
     */
    public void propose(long id, String reason, @Nullable Instant releaseAt, Collection<String> canaryBodies) {
        String username = actors.require(Role.ANALYST).username();
        ChangeRow row = row(id);
        if (!row.state().isEditable()) {
            throw NotNow.of(row.state(), "提交审批");
        }
        if (row.isLockedFor(username, clock.instant())) {
            throw ModelLocked.by(people.displayName(String.valueOf(row.lockHolder())));
        }
        Set<String> trying = new TreeSet<>(canaryBodies);
        check(releaseAt, trying);
        List<DraftFile> files = mapper.files(id);
        goingLive.check(files, !trying.isEmpty());
        mapper.deleteBodies(id);
        if (!trying.isEmpty()) {
            mapper.insertBodies(id, trying);
        }
        if (!mapper.editors(id).contains(username)) {
            mapper.insertEditor(id, username);
        }
        step(row, row.proposed(Deployments.reason("reason", reason), millis(releaseAt), now()), "proposed");
        news.proposed(row.id(), row.title(), mapper.editors(id));
    }

    private void check(@Nullable Instant releaseAt, Set<String> trying) {
        if (releaseAt != null && !clock.instant().isBefore(releaseAt)) {
            throw InvalidInput.of("releaseAt", "定时发布的时间须晚于当前时间。");
        }
        trying.forEach(bodies::get);
    }

    /** An analyst takes back what is not live yet. */
    public void withdraw(long id) {
        actors.require(Role.ANALYST);
        ChangeRow row = row(id);
        if (row.state() != State.PROPOSED && row.state() != State.SCHEDULED) {
            throw NotNow.of(row.state(), "撤回");
        }
        step(row, row.state(State.WITHDRAWN, "", now()), "withdrawn");
    }

    /**
     * Puts a proposed change live now, or at its time.
     *
     * @throws FourEyesRequired when the approver had a hand in it
     * @throws ModelRefused when a check fails
     * @throws ModelOutdated when a newer version went live meanwhile
     */
    public void release(long id) {
        ChangeRow row = proposed(id, "发布", State.PROPOSED);
        String approver = actors.get().username();
        Instant at = row.releaseAt();
        if (at != null && clock.instant().isBefore(at)) {
            goingLive.check(mapper.files(id), !mapper.bodies(id).isEmpty());
            step(row, row.decided(State.SCHEDULED, approver, "", now()), "approved");
            news.decided(row.author(), id, row.title(), "已批准，将按时发布");
        } else {
            goLive(row, approver);
            news.decided(row.author(), id, row.title(), "已发布");
        }
    }

    /** Sends a change back to its analysts. */
    public void reject(long id, String reason) {
        ChangeRow row = proposed(id, "退回", State.PROPOSED, State.SCHEDULED);
        String why = Deployments.reason("reason", reason);
        step(row, row.decided(State.REJECTED, actors.get().username(), why, now()), "rejected");
        news.decided(row.author(), id, row.title(), "被退回：" + why);
    }

    /** What some bodies tried is everybody's from now on. */
    public void completeCanary(long id) {
        ChangeRow row = proposed(id, "结束试点", State.CANARY);
        goingLive.completeCanary(id);
        step(row, row.decided(State.RELEASED, actors.get().username(), "", now()), "canary-completed");
    }

    List<Long> due() {
        return mapper.due(clock.instant());
    }

    /** Releases what an approver has scheduled; nothing happens when another node does. */
    void releaseScheduled(long id) {
        ChangeRow row = mapper.lockScheduled(id);
        if (row != null) {
            goLive(row, String.valueOf(row.approver()));
            news.decided(row.author(), id, row.title(), "已按时发布");
        }
    }

    /** A scheduled release that is no longer possible waits for people again. */
    void returnScheduled(long id, String why) {
        ChangeRow row = mapper.lockScheduled(id);
        if (row != null) {
            step(row, row.state(State.REJECTED, "定时发布未能完成：" + why, now()), "release-failed");
            news.decided(row.author(), id, row.title(), "定时发布未能完成：" + why);
        }
    }

    private void goLive(ChangeRow row, String approver) {
        List<String> trying = mapper.bodies(row.id());
        goingLive.release(row, mapper.files(row.id()), approver, trying);
        State next = trying.isEmpty() ? State.RELEASED : State.CANARY;
        step(row, row.decided(next, approver, "", now()), "released");
    }

    private ChangeRow proposed(long id, String act, State... states) {
        String username = actors.require(Role.APPROVER).username();
        ChangeRow row = row(id);
        if (!Set.of(states).contains(row.state())) {
            throw NotNow.of(row.state(), act);
        }
        if (row.author().equals(username) || mapper.editors(id).contains(username)) {
            throw new FourEyesRequired("您参与了此变更的起草，须由其他模型审批员" + act + "。");
        }
        return row;
    }

    private ChangeRow row(long id) {
        return Optional.ofNullable(mapper.lock(id)).orElseThrow(() -> new NotFound("变更"));
    }

    private void step(ChangeRow before, ChangeRow after, String past) {
        mapper.update(after);
        audit.record(AuditEntry.change(
                "model.change-" + past,
                "model-change",
                before.id(),
                Map.of("state", before.state().word()),
                after));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static @Nullable Instant millis(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
