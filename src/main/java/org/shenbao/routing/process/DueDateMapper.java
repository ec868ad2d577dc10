package org.shenbao.routing.process;

import java.util.Date;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The engine's due dates of a whole round at once; its own API moves one task at a time. */
@Mapper
interface DueDateMapper {

    /** Nodes of diagrams at which tasks of the round stand. */
    List<OpenNode> openNodes(@Param("roundId") long roundId);

    /** The tasks' revision goes up with it, so that whoever is just writing one of them notices. */
    int move(@Param("roundId") long roundId, @Param("node") OpenNode node, @Param("due") Date due);

    int moveHistory(@Param("roundId") long roundId, @Param("node") OpenNode node, @Param("due") Date due);

    /** @param milestone of the instance, where one diagram serves many programmes */
    record OpenNode(
            String definitionId, String nodeId, @Nullable String milestone) {}
}
