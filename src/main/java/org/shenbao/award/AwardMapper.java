package org.shenbao.award;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

@Mapper
interface AwardMapper {

    /** What the round has awarded, in 万元; null before its first award. */
    @Nullable
    BigDecimal awarded(@Param("roundId") long roundId);

    void openLedger(@Param("roundId") long roundId);

    /** Takes the row's lock; 0 when the amount does not fit. */
    int reserve(
            @Param("roundId") long roundId,
            @Param("amountWan") BigDecimal amountWan,
            @Param("budgetWan") BigDecimal budgetWan);

    void release(@Param("roundId") long roundId, @Param("amountWan") BigDecimal amountWan);

    void insert(Award award);

    Optional<Award> find(@Param("id") ApplicationId id);

    /** Awards of a round that these bodies determined, largest first. */
    List<Award> ofRound(@Param("roundId") long roundId, @Param("bodies") Collection<String> bodies);

    /** Rounds in which these bodies determined awards, newest first. */
    List<Long> rounds(@Param("bodies") Collection<String> bodies);

    List<Award> determined(@Param("bodies") Collection<String> bodies);

    int conclude(@Param("id") ApplicationId id, @Param("to") AwardState to);
}
