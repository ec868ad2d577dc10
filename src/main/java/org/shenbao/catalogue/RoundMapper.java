package org.shenbao.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface RoundMapper {

    Optional<Round> find(@Param("id") long id);

    List<Round> all();

    List<Round> open(@Param("now") Instant now);

    long idOf(@Param("programme") String programme, @Param("year") int year);

    void insert(NewRound round);

    List<RoundMilestone> milestones(@Param("roundId") long roundId);

    Optional<RoundMilestone> milestone(@Param("roundId") long roundId, @Param("key") String key);

    void insertMilestone(RoundMilestone milestone);

    List<Cutoff> openCutoffs();

    void insertQuota(RoundQuota quota);

    List<RoundQuota> quotas(@Param("roundId") long roundId);

    int limit(RoundQuota quota);

    int edit(
            @Param("id") long id,
            @Param("version") int version,
            @Param("title") String title,
            @Param("budgetWan") BigDecimal budgetWan,
            @Param("days") int days,
            @Param("opensAt") Instant opensAt);

    int change(@Param("id") long id, @Param("version") int version, @Param("state") RoundState state);

    int move(
            @Param("roundId") long roundId,
            @Param("key") String key,
            @Param("passesAt") @Nullable Instant passesAt,
            @Param("valueZh") String valueZh);

    void copySettings(
            @Param("id") long id,
            @Param("budgetWan") BigDecimal budgetWan,
            @Param("days") int publicityWorkingDays,
            @Param("opensAt") Instant opensAt);

    void copyQuotas(@Param("to") long to, @Param("from") long from);

    void copyAttachments(@Param("to") long to, @Param("from") long from);

    List<RoundAttachment> attachments(@Param("roundId") long roundId);

    Optional<Content> content(@Param("roundId") long roundId, @Param("id") long id);

    void attach(@Param("file") RoundAttachment file, @Param("content") byte[] content);

    int detach(@Param("roundId") long roundId, @Param("id") long id);

    record Content(byte[] content) {}

    int extend(
            @Param("roundId") long roundId,
            @Param("key") String key,
            @Param("before") Instant before,
            @Param("passesAt") Instant passesAt,
            @Param("valueZh") String valueZh);
}
