package org.shenbao.routing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

@Mapper
interface StageStayMapper {

    void insert(StageStay stay);

    /** Closes the open stay. */
    int leave(String activityInstanceId, Instant leftAt, @Nullable String outcome);

    int attachTask(String activityInstanceId, String taskId, @Nullable String body);

    int migrated(
            long id,
            int definitionVersion,
            String nodeId,
            String nodeName,
            String stage,
            String waitingOn,
            @Nullable String awaits);

    int moved(Collection<Long> ids);

    List<StageStay> of(long applicationId);

    List<StageStay> open(long applicationId);

    List<ApplicationId> waiting(String awaits, Collection<String> bodies, int limit);

    boolean handled(long applicationId, String body);
}
