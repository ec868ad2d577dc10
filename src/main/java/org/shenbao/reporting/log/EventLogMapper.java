package org.shenbao.reporting.log;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface EventLogMapper {

    /** What is written of applications beside their stays. */
    List<Case> cases(Collection<Long> ids);

    /**
     * @param number null while it was not submitted
     * @param outcome null while it runs
     */
    record Case(long id, @Nullable String number, @Nullable String outcome) {}
}
