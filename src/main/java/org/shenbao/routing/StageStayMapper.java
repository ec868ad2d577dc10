package org.shenbao.routing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

/** Stays begin and end by {@link StayWriter}. */
@Mapper
interface StageStayMapper {

    /** Of an open stay. */
    int dueAt(long applicationId, String activityInstanceId, @Nullable Instant dueAt);

    int migrated(StageStay stay);

    /** Open stays of the round that end with the milestone. */
    int due(long roundId, String milestone, Instant dueAt);

    int moved(Collection<Long> ids);

    List<StageStay> of(long applicationId);

    List<StageStay> open(long applicationId);

    List<ApplicationId> waiting(String awaits, Collection<String> bodies, int limit);

    boolean handled(long applicationId, String body);

    /** Open stays after this one, by id. */
    List<Counted> counted(long afterId, int limit);

    int recount(long id, int enteredWork);

    record Counted(long id, Instant enteredAt, int enteredWork) {}

    boolean cameBack(long applicationId, String stage);
}
