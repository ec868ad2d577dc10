package org.shenbao.recommendation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

@Mapper
interface QuotaMapper {

    @Nullable
    Integer used(@Param("roundId") long roundId, @Param("body") String body, @Param("quotaId") String quotaId);

    void open(@Param("roundId") long roundId, @Param("body") String body, @Param("quotaId") String quotaId);

    /** @return 0 when it does not fit; {@code max} null takes in any case */
    int take(
            @Param("roundId") long roundId,
            @Param("body") String body,
            @Param("quotaId") String quotaId,
            @Param("count") int count,
            @Param("max") @Nullable Integer max);

    void release(@Param("roundId") long roundId, @Param("body") String body, @Param("quotaId") String quotaId);

    void enter(QuotaUse use);

    List<QuotaUse> usesOf(@Param("applicationId") ApplicationId applicationId);

    int leave(@Param("applicationId") ApplicationId applicationId, @Param("quotaId") String quotaId);

    List<QuotaUse> uses(@Param("roundId") long roundId, @Param("body") String body, @Param("quotaId") String quotaId);

    /** Bodies that have used any limit of the round. */
    List<String> bodies(@Param("roundId") long roundId);
}
