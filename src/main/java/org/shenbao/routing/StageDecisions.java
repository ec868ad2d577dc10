package org.shenbao.routing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shenbao.application.ApplicationId;
import org.springframework.stereotype.Service;

/** The record of every decision that officials made by completing tasks. */
@Service
public class StageDecisions {

    private final StageDecisionMapper mapper;

    StageDecisions(StageDecisionMapper mapper) {
        this.mapper = mapper;
    }

    /** Writes a decision down, for good. */
    public void add(StageDecision decision) {
        mapper.insert(decision);
    }

    /** Newest decision of a stage. */
    public Optional<StageDecision> latest(ApplicationId id, String stage) {
        return mapper.latestOf(id.value(), stage);
    }

    /** Newest decision of each stage of these applications. */
    public List<StageDecision> latest(Collection<ApplicationId> ids) {
        return ids.isEmpty()
                ? List.of()
                : mapper.latestOfEach(ids.stream().map(ApplicationId::value).toList());
    }

    /** Newest decision of all stages. */
    public Optional<StageDecision> latest(ApplicationId id) {
        return mapper.latest(id.value());
    }

    /** All decisions, oldest first. */
    public List<StageDecision> of(ApplicationId id) {
        return mapper.of(id.value());
    }
}
