package org.shenbao.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.shenbao.application.ApplicationId;

@Mapper
interface InspectionMapper {

    void insert(Inspection inspection);

    void addMember(
            @Param("applicationId") ApplicationId applicationId,
            @Param("visitNo") int visitNo,
            @Param("positionNo") int positionNo,
            @Param("name") String name);

    /** Oldest first. */
    List<Inspection> of(@Param("applicationId") ApplicationId applicationId);

    List<String> team(@Param("applicationId") ApplicationId applicationId, @Param("visitNo") int visitNo);

    /** 0 when the findings are there already. */
    int enterFindings(
            @Param("applicationId") ApplicationId applicationId,
            @Param("visitNo") int visitNo,
            @Param("findings") Findings findings);

    record Findings(
            Inspection.Result result, LocalDate inspectedOn, String findings, String foundBy, Instant foundAt) {}
}
