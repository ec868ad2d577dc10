package org.shenbao.reporting.forecast;

import org.apache.ibatis.annotations.Mapper;

@Mapper
interface AlertMapper {

    /** Whether the office was ever told about this stage and deadline. */
    boolean isKnown(Alert alert);

    int insert(Alert alert);

    /** Changes what was told before today, and otherwise than now; of several nodes one succeeds. */
    int renew(Alert alert);
}
