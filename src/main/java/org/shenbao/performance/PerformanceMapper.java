package org.shenbao.performance;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.shenbao.application.ApplicationId;

@Mapper
interface PerformanceMapper {

    void insert(PerformanceReport report);

    /** Oldest first. */
    List<PerformanceReport> of(@Param("applicationId") ApplicationId applicationId);
}
