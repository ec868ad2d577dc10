package org.shenbao.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

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

    int extend(
            @Param("roundId") long roundId,
            @Param("key") String key,
            @Param("before") Instant before,
            @Param("passesAt") Instant passesAt,
            @Param("valueZh") String valueZh);
}
