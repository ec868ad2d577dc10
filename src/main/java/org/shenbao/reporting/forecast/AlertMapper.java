package org.shenbao.reporting.forecast;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AlertMapper {

    boolean isKnown(@Param("roundId") long roundId, @Param("stage") String stage);

    int insert(Alert alert);

    /** Changes what was told before today, and otherwise than now; of several nodes one succeeds. */
    int renew(Alert alert);
}
