package org.shenbao.deadline;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DeadlineMapper {

    /** @throws org.springframework.dao.DuplicateKeyException when this firing is in the ledger already */
    void insertFiring(NewFiring firing);

    @Nullable
    Long findFiring(@Param("due") Due due);

    void recordEffect(
            @Param("id") long id,
            @Param("affected") int affected,
            @Param("outcome") String outcome,
            @Param("settledAt") @Nullable Instant settledAt);

    void insertEffects(@Param("id") long id, @Param("applications") List<Long> applications);

    /** Effects that this node may tell now; other nodes skip them until the transaction ends. */
    List<Long> lockUntold(@Param("id") long id, @Param("limit") int limit);

    void told(@Param("id") long id, @Param("application") long application, @Param("at") Instant at);

    List<Long> unsettled();

    int settle(@Param("id") long id, @Param("at") Instant at);

    /** Newest first. */
    List<Firing> ledger(
            @Param("rounds") List<Long> rounds,
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("limit") int limit);

    @Nullable
    Long clockOffset();

    int updateClockOffset(@Param("millis") long millis);

    void insertClockOffset(@Param("millis") long millis);

    /** Row to be written; the database gives the id. */
    final class NewFiring {
        private final Due due;
        private final Instant firedAt;
        private final String node;
        private long id;

        NewFiring(Due due, Instant firedAt, String node) {
            this.due = due;
            this.firedAt = firedAt;
            this.node = node;
        }

        public Due getDue() {
            return due;
        }

        public Instant getFiredAt() {
            return firedAt;
        }

        public String getNode() {
            return node;
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }
    }
}
