package org.shenbao.routing;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface StageDecisionMapper {

    void insert(StageDecision decision);

    Optional<StageDecision> latestOf(long applicationId, String stage);

    Optional<StageDecision> latest(long applicationId);

    List<StageDecision> of(long applicationId);
}
