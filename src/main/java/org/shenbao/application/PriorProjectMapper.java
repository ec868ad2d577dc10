package org.shenbao.application;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PriorProjectMapper {

    void insert(PriorProject project);

    /** {@link PriorProject#identity} of all of a kind. */
    List<String> identities(@Param("programme") String programme, @Param("kind") PriorProject.Kind kind);

    /** Entries of a kind whose unit has submitted nothing in the round. */
    List<PriorProject> unfiled(
            @Param("programme") String programme,
            @Param("kind") PriorProject.Kind kind,
            @Param("roundId") long roundId);

    List<PriorProject> ofApplicant(@Param("programme") String programme, @Param("creditCode") String creditCode);

    List<PriorProject> list(
            @Param("programme") String programme,
            @Param("kind") PriorProject.Kind kind,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("programme") String programme, @Param("kind") PriorProject.Kind kind);

    int delete(@Param("programme") String programme, @Param("id") long id);

    /** What else the applicant filed for the programme, in any round; newest first. */
    List<ProjectApplication> filed(@Param("programme") String programme, @Param("creditCode") String creditCode);
}
