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

    /** Closes the open stay of an execution at a node. */
    int leave(String executionId, String nodeId, Instant leftAt, @Nullable String outcome);

    int attachTask(String executionId, String nodeId, String taskId, @Nullable String body);

    List<StageStay> of(long applicationId);

    List<StageStay> open(long applicationId);

    List<ApplicationId> waiting(String awaits, Collection<String> bodies, int limit);

    boolean handled(long applicationId, String body);
}
