package org.shenbao.reporting;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.shenbao.reporting.CommittedStays.Window;

@Mapper
interface FactMapper {

    /** Of each round, stamped at that time or later; from an index alone. */
    List<Stamp> changedSince(Collection<Window> windows);

    /** Of the round, with ids there; the last one included. */
    List<Stamp> stamps(long roundId, long afterId, long lastId);

    LocalDateTime now();

    /** Of those that are there. */
    List<Stamp> stampsOf(Collection<Long> ids);

    /** The next stays of the round by id. */
    List<FactRow> page(long roundId, long afterId, int limit);

    /** Those that are there. */
    List<FactRow> rows(Collection<Long> ids);

    Count count(long roundId);

    /** @param changedAt clock of the database */
    record Stamp(long id, long roundId, LocalDateTime changedAt) {}

    /** @param ended stays that are over */
    record Count(long stays, long ended) {}
}
