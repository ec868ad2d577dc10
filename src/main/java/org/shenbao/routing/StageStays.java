package org.shenbao.routing;

import java.util.List;
import org.shenbao.application.ApplicationId;
import org.springframework.stereotype.Service;

/** Where applications are and were, and since when. */
@Service
public class StageStays {

    private final StageStayMapper mapper;

    StageStays(StageStayMapper mapper) {
        this.mapper = mapper;
    }

    /** All stays of an application, oldest first. */
    public List<StageStay> of(ApplicationId id) {
        return mapper.of(id.value());
    }

    /** Stays that still last; several when parallel branches are open. */
    public List<StageStay> open(ApplicationId id) {
        return mapper.open(id.value());
    }
}
