package org.shenbao.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.shenbao.application.ApplicationId;

/** Rankings are written once and read ever after: there is no update here. */
@Mapper
interface RankingMapper {

    void insert(RankingRow ranking);

    void insertRank(Rank rank);

    Optional<RankingRow> find(@Param("panelId") long panelId);

    List<Rank> ranks(@Param("panelId") long panelId);

    /** Whoever fixes a ranking of these categories waits for the other. */
    List<Long> lockPanels(@Param("roundId") long roundId, @Param("categories") List<String> categories);

    /** Applications of these categories that rankings have let through so far. */
    int chosen(@Param("roundId") long roundId, @Param("categories") List<String> categories);

    /** @param sha256 of the ranking's canonical text */
    record RankingRow(
            long panelId, BigDecimal cutLine, String remark, String fixedBy, Instant fixedAt, String sha256) {}

    /** @param reason why the outcome departs from the cut line; empty when it does not */
    record Rank(
            long panelId,
            ApplicationId applicationId,
            int rankNo,
            BigDecimal score,
            BigDecimal spread,
            int scorecards,
            ReviewOutcome outcome,
            String reason) {}
}
