package org.shenbao.review;

import java.util.Optional;
import org.shenbao.application.ApplicationId;
import org.shenbao.routing.MoveObjection;
import org.springframework.stereotype.Component;

/** A panel fixes its ranking for all of its applications at once. */
@Component
class PanelHolds implements MoveObjection {

    private final PanelMapper mapper;

    PanelHolds(PanelMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<String> against(ApplicationId id) {
        return mapper.isUnderReview(id) ? Optional.of("该申报正在由评审组评审，请待评审排序确定后再调整。") : Optional.empty();
    }
}
