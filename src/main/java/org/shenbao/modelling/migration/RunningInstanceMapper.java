package org.shenbao.modelling.migration;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The engine's running instances joined with the applications they route: one statement a list, however long. */
@Mapper
interface RunningInstanceMapper {

    /** Everything that runs, wherever it belongs. */
    List<VersionCount> running(@Param("processKey") String processKey);

    List<VersionCount> ownRunning(@Param("processKey") String processKey, @Param("bodies") Collection<String> bodies);

    List<Standing> standing(@Param("processKey") String processKey, @Param("bodies") Collection<String> bodies);

    List<RunningInstance> list(@Param("q") Question question);

    long count(@Param("q") Question question);

    List<Place> places(@Param("instanceIds") Collection<String> instanceIds);

    record VersionCount(int version, int instances) {}

    record Standing(int version, String nodeId, int instances) {}

    record Place(String instanceId, String nodeId) {}

    /**
     * @param version only those on this version
     * @param nodeId only those that stand here
     * @param text part of the applicant's name, the project's or the number
     * @param applicationIds only these
     */
    record Question(
            String processKey,
            Collection<String> bodies,
            int version,
            @Nullable String nodeId,
            @Nullable String text,
            Collection<Long> applicationIds,
            int offset,
            int limit) {}
}
