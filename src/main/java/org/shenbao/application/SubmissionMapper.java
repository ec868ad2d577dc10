package org.shenbao.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** First versions of dossiers, with what a list of them shows. */
@Mapper
interface SubmissionMapper {

    List<Row> page(
            @Param("rounds") Collection<Long> rounds,
            @Param("category") String category,
            @Param("bodies") Collection<String> bodies,
            @Param("after") long after,
            @Param("limit") int limit);

    int count(
            @Param("rounds") Collection<Long> rounds,
            @Param("category") String category,
            @Param("bodies") Collection<String> bodies);

    record Row(
            ApplicationId applicationId,
            long roundId,
            @Nullable String number,
            String orgName,
            String content,
            Instant sealedAt) {}
}
