package org.shenbao.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

@Mapper
interface NoticeMapper {

    int noticesOf(@Param("roundId") long roundId, @Param("category") String category);

    void insert(Notice notice);

    long idOf(@Param("roundId") long roundId, @Param("category") String category, @Param("serial") int serial);

    Optional<Notice> find(@Param("id") long id);

    /** Keeps the notice's row until the transaction ends. */
    Optional<Notice> lock(@Param("id") long id);

    /** Notices of these bodies, newest first. */
    List<Notice> list(@Param("bodies") Collection<String> bodies);

    /** Everything ever published, newest first. */
    List<Notice> published();

    List<Long> due(@Param("now") Instant now);

    int edit(
            @Param("id") long id,
            @Param("version") int version,
            @Param("title") String title,
            @Param("introduction") String introduction,
            @Param("contact") String contact);

    int publish(@Param("id") long id, @Param("version") int version, @Param("p") Publication publication);

    int endPeriod(@Param("id") long id, @Param("at") Instant at);

    int conclude(@Param("id") long id, @Param("conclusion") String conclusion, @Param("at") Instant at);

    void insertItem(NoticeItem item);

    List<NoticeItem> items(@Param("noticeId") long noticeId);

    Optional<NoticeItem> item(@Param("noticeId") long noticeId, @Param("itemId") long itemId);

    /** Those of the given that a notice has listed. */
    List<ApplicationId> listed(@Param("ids") Collection<ApplicationId> ids);

    /** Whether a notice lists it without an outcome. */
    boolean isUndecided(@Param("applicationId") ApplicationId applicationId);

    int move(
            @Param("itemId") long itemId,
            @Param("from") NoticeItem.State from,
            @Param("to") NoticeItem.State to,
            @Param("at") @Nullable Instant at);

    record Publication(
            Instant publishedAt,
            LocalDate firstDay,
            LocalDate lastDay,
            Instant endsAt,
            @Nullable String calendarNote,
            String sha256) {}
}
