package org.shenbao.reporting.weekly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface WeeklyReportMapper {

    void insert(
            long roundId,
            String body,
            LocalDate weekBegins,
            String title,
            byte[] content,
            String sha256,
            Instant madeAt);

    /** Rounds that have a paper of that week. */
    List<Long> made(LocalDate weekBegins);

    /** Newest week first, at most 200. */
    List<WeeklyReport> list(Collection<String> bodies, Collection<Long> rounds);

    @Nullable
    WeeklyReport find(long id);

    Content content(long id);

    /** @param bytes PDF */
    record Content(byte[] bytes) {}
}
