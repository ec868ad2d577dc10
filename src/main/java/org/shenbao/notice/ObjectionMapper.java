package org.shenbao.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ObjectionMapper {

    void insert(Objection objection);

    Optional<Objection> find(@Param("id") long id);

    /** Oldest first. */
    List<Objection> of(@Param("noticeId") long noticeId);

    int countOf(@Param("noticeId") long noticeId);

    int openOf(@Param("noticeId") long noticeId);

    int openOfItem(@Param("itemId") long itemId);

    int decide(
            @Param("id") long id,
            @Param("version") int version,
            @Param("state") Objection.State state,
            @Param("findings") String findings,
            @Param("by") String by,
            @Param("at") Instant at);
}
