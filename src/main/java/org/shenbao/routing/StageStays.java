package org.shenbao.routing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.ProjectApplication;
import org.shenbao.support.WorkingTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Where applications are and were, and since when. */
@Service
public class StageStays {

    private static final int MOST = 1000;

    private final StageStayMapper mapper;
    private final StayChanges changes;
    private final WorkingTime time;
    private final ApplicationEventPublisher events;

    StageStays(StageStayMapper mapper, StayChanges changes, WorkingTime time, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.changes = changes;
        this.time = time;
        this.events = events;
    }

    /**
     * It reached a node where it waits; announced by {@link StageEntered}.
     *
     * @param stay due when its task is, else when its milestone passes
     * @param application whose stay it is
     */
    public void enter(StageStay stay, ProjectApplication application) {
        changes.enter(stay, application);
        events.publishEvent(new StageEntered(
                new ApplicationId(stay.applicationId()),
                stay.stage(),
                Message.of(stay.awaits()).orElse(null),
                stay.body()));
    }

    /** Somebody gave it another due date, or took it away. */
    public void dueAt(ApplicationId id, String activityInstanceId, @Nullable Instant dueAt) {
        written().dueAt(id.value(), activityInstanceId, dueAt);
    }

    /** It left the node; a stay that was never counted is none of ours. */
    public void leave(ApplicationId id, String activityInstanceId, Instant at, @Nullable String outcome) {
        changes.leave(new Leaving(id.value(), activityInstanceId, at, time.minutes(at), outcome));
    }

    /** Its way is over: no other stay begins. */
    public void end() {
        changes.write();
    }

    /** It goes on in another version of the diagram, at the node that takes the old one's place. */
    public void migrated(StageStay stay) {
        written().migrated(stay);
    }

    /** The milestone passes at another time: what lasts is due then. */
    public void due(long roundId, String milestone, Instant dueAt) {
        written().due(roundId, milestone, dueAt);
    }

    /** Of these, those that are over ended because the application was put elsewhere by hand. */
    public void moved(Collection<Long> stayIds) {
        if (!stayIds.isEmpty()) {
            written().moved(stayIds);
        }
    }

    /** All stays of an application, oldest first. */
    public List<StageStay> of(ApplicationId id) {
        return written().of(id.value());
    }

    /** Applications that stand where this message moves them on, as far as these bodies see to it; at most 1000. */
    public List<ApplicationId> waiting(Message message, Collection<String> bodies) {
        return bodies.isEmpty() ? List.of() : written().waiting(message.id(), bodies, MOST);
    }

    /** Whether officials of the body work on the application, or did. */
    public boolean handled(ApplicationId id, String body) {
        return written().handled(id.value(), body);
    }

    /** Stays that still last; several when parallel branches are open. */
    public List<StageStay> open(ApplicationId id) {
        return written().open(id.value());
    }

    /** Whether the application stands at a stage that it was returned from for a supplement and has not passed since. */
    public boolean cameBack(ApplicationId id, String stage) {
        return changes.cameBack(id.value(), stage);
    }

    /** The table as this transaction has changed it. */
    private StageStayMapper written() {
        changes.write();
        return mapper;
    }
}
