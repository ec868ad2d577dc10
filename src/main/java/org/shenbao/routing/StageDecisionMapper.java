package org.shenbao.routing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface StageDecisionMapper {

    void insert(StageDecision decision);

    Optional<StageDecision> latestOf(long applicationId, String stage);

    List<StageDecision> latestOfEach(Collection<Long> applicationIds);

    Optional<StageDecision> latest(long applicationId);

    List<StageDecision> of(long applicationId);
}
