package org.shenbao.routing;

import java.util.List;
import org.shenbao.application.ApplicationId;
import org.springframework.stereotype.Service;

/** The record of every move by hand. */
@Service
public class MoveRecords {

    private final MoveMapper mapper;

    MoveRecords(MoveMapper mapper) {
        this.mapper = mapper;
    }

    /** Writes a move down, for good. */
    public void add(MoveRecord move) {
        mapper.insert(move);
    }

    /** Oldest first. */
    public List<MoveRecord> of(ApplicationId id) {
        return mapper.of(id.value());
    }
}
