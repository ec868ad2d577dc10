package org.shenbao.routing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

/** Stays begin and end by {@link StayChanges}. */
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

    /**
     * What tells whether the application came back, in one question.
     *
     * @param leaving activity instance that counts as left, though its row is open still
     */
    LastLeft lastLeft(long applicationId, String stage, @Nullable String leaving);

    /**
     * Ids of stays, 0 where there is none.
     *
     * @param leaving the open one that counts as left
     * @param supplement the last supplement that was left
     * @param stage the last stay at the stage that was left
     */
    record LastLeft(long leaving, long supplement, long stage) {

        /** Left for a supplement since the stage was last left. */
        boolean cameBack() {
            return stage > 0 && supplement > stage;
        }
    }
}
