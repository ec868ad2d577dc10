package org.shenbao.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shenbao.support.NotFound;
import org.shenbao.support.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where every application stands, for the modules that handle it. Nothing here asks who calls: the callers do, and web
 * requests come through {@link ApplicationAccess}.
 */
@Service
@Transactional
public class Applications {

    private final ApplicationMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applications(ApplicationMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<ProjectApplication> find(ApplicationId id) {
        return mapper.find(id);
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public ProjectApplication get(ApplicationId id) {
        return find(id).orElseThrow(() -> new NotFound("申报"));
    }

    /** In the order of their ids; unknown ids are left out. */
    @Transactional(readOnly = true)
    public List<ProjectApplication> all(Collection<ApplicationId> ids) {
        return ids.isEmpty() ? List.of() : mapper.findAll(ids);
    }

    @Transactional(readOnly = true)
    public Page<ProjectApplication> list(ApplicationQuery query) {
        return new Page<>(mapper.list(query), mapper.count(query));
    }

    /** Stages in which something submitted to these bodies waits now. */
    @Transactional(readOnly = true)
    public List<StageName> stages(Collection<String> bodies) {
        return bodies.isEmpty() ? List.of() : mapper.stages(bodies);
    }

    /** Running applications of a round that no package has taken up yet: drafts, and what is with a district. */
    @Transactional(readOnly = true)
    public List<ProjectApplication> unrecommended(long roundId) {
        return mapper.unrecommended(roundId);
    }

    /**
     * Keeps the application's row until the transaction ends: whoever decides on it, one at a time.
     *
     * @throws NotFound when there is none
     */
    @Transactional
    public ProjectApplication lock(ApplicationId id) {
        return mapper.lock(id).orElseThrow(() -> new NotFound("申报"));
    }

    /**
     * It is now in this stage.
     *
     * @param name label of the node where it waits
     * @throws ApplicationEnded when it has ended, even if its process instance has not heard of it yet
     */
    public void enterStage(ApplicationId id, String stage, String name) {
        if (mapper.enterStage(id, stage, name, now()) == 0) {
            throw ended(id);
        }
    }

    /** The diagram it runs on now calls the stage so; since when it is there stays what it was. */
    public void renameStage(ApplicationId id, String stage, String name) {
        mapper.renameStage(id, stage, name);
    }

    /**
     * Their district has sent them on with a recommendation package: the deadline leaves them alone from now on, and the
     * applicant may no longer withdraw. All or none.
     *
     * @throws ApplicationEnded when one of them has ended
     */
    public void recommended(Collection<ApplicationId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        mapper.recommend(ids, now());
        mapper.findAll(ids).stream().filter(a -> !a.isRunning()).findFirst().ifPresent(a -> {
            throw ended(a.id());
        });
    }

    /** It has ended so. An application that has ended already keeps its first outcome. */
    public void end(ApplicationId id, Outcome outcome) {
        mapper.end(id, outcome.key(), null, now());
    }

    /**
     * Closes the drafts of a round at its cut-off.
     *
     * @param cutoff planned instant of the cut-off; calling again with the same one finds the same drafts
     */
    public List<ApplicationId> closeDrafts(long roundId, Instant cutoff) {
        return close(roundId, false, cutoff, "截止时间前未提交");
    }

    /**
     * Closes what was submitted and not recommended by the cut-off: two statements, however many there are.
     *
     * @param cutoff planned instant of the cut-off; calling again with the same one finds the same applications
     * @return those whose process instances are to be told
     */
    public List<ApplicationId> closeUnrecommended(long roundId, Instant cutoff) {
        return close(roundId, true, cutoff, "截止时间前未获推荐上报");
    }

    /**
     * Closes what a body above did not send on by its own cut-off.
     *
     * @param stages those that the cut-off ends, after the first recommendation
     * @param cutoff planned instant of the cut-off; calling again with the same one finds the same applications
     * @return those whose process instances are to be told
     */
    public List<ApplicationId> closeIn(long roundId, Collection<String> stages, Instant cutoff) {
        Outcome outcome = Outcome.CLOSED_AT_DEADLINE;
        int closed = mapper.closeIn(roundId, stages, outcome.key(), "截止时间前未向上级报送", cutoff);
        List<ApplicationId> ids = mapper.closedAt(roundId, true, outcome.key(), cutoff);
        if (closed > 0) {
            events.publishEvent(new ApplicationsClosed(roundId, ids, outcome));
        }
        return ids;
    }

    private List<ApplicationId> close(long roundId, boolean submitted, Instant cutoff, String reason) {
        Outcome outcome = Outcome.CLOSED_AT_DEADLINE;
        int closed = mapper.close(roundId, submitted, outcome.key(), reason, cutoff);
        List<ApplicationId> ids = mapper.closedAt(roundId, submitted, outcome.key(), cutoff);
        if (closed > 0) {
            events.publishEvent(new ApplicationsClosed(roundId, ids, outcome));
        }
        return ids;
    }

    private ApplicationEnded ended(ApplicationId id) {
        String outcome = get(id).outcome();
        return new ApplicationEnded(
                outcome == null ? "状态已变化" : Outcome.of(outcome).nameZh());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
