package org.shenbao.reporting.figures;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface EventLogMapper {

    /** What is written of the applications of a round beside their stays. */
    List<Case> cases(long roundId);

    /**
     * @param number null while it was not submitted
     * @param outcome null while it runs
     */
    record Case(long id, @Nullable String number, @Nullable String outcome) {}
}
