package org.shenbao.notice;

import java.util.Optional;
import org.shenbao.application.ApplicationId;
import org.shenbao.routing.MoveObjection;
import org.springframework.stereotype.Component;

/** A notice has an outcome for everything that it lists. */
@Component
class NoticeHolds implements MoveObjection {

    private final NoticeMapper mapper;

    NoticeHolds(NoticeMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<String> against(ApplicationId id) {
        return mapper.isUndecided(id) ? Optional.of("该申报已列入公示，请待公示有结论后再调整。") : Optional.empty();
    }
}
