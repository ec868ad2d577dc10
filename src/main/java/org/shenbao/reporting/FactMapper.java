package org.shenbao.reporting;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface FactMapper {

    /** Stamped within a window's recent part; from an index alone, as the two below. */
    List<Stamp> recent(Collection<Window> windows);

    /** Of each round that has some, those stamped in a window before its recent part, as sums. */
    List<Sum> earlierSums(Collection<Window> windows);

    /** Stamped anywhere in a window. */
    List<Stamp> whole(Collection<Window> windows);

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

    /**
     * Stamps grow and stays only come, so stays with the same sums are the same ones, unchanged.
     *
     * @param ids their sum
     * @param micros from the window's beginning to each stamp, their sum
     */
    record Sum(long roundId, long stays, long ids, long micros) {}

    /** @param ended stays that are over */
    record Count(long stays, long ended) {}
}
