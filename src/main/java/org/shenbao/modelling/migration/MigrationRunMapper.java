package org.shenbao.modelling.migration;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface MigrationRunMapper {

    /** Sets the id of the new row. */
    void insert(NewRun run);

    void insertItems(@Param("items") Collection<MigrationItem> items);

    Optional<MigrationRun> find(long id);

    List<MigrationRun> ofProcess(
            @Param("processKey") String processKey,
            @Param("bodies") Collection<String> bodies,
            @Param("limit") int limit);

    List<ItemCount> counts(@Param("runIds") Collection<Long> runIds);

    /** Those that could not follow first. */
    List<MigrationItem> items(
            @Param("runId") long runId,
            @Param("state") @Nullable String state,
            @Param("offset") int offset,
            @Param("limit") int limit);

    long countItems(@Param("runId") long runId, @Param("state") @Nullable String state);

    /** Runs that nobody works on, or this worker does. */
    List<Long> due(@Param("worker") String worker, @Param("now") Instant now);

    int claim(
            @Param("id") long id,
            @Param("worker") String worker,
            @Param("now") Instant now,
            @Param("until") Instant until);

    void release(@Param("id") long id, @Param("worker") String worker);

    int stop(@Param("id") long id, @Param("now") Instant now);

    int finish(@Param("id") long id, @Param("now") Instant now);

    /** Fails with a duplicate key while another run of the diagram is under way. */
    int resume(@Param("id") long id);

    /** What could not follow is tried again. */
    int retryFailed(@Param("id") long id);

    List<MigrationItem> waiting(@Param("runId") long runId, @Param("limit") int limit);

    /** Only while it still waits: whoever is second changes nothing. */
    int settle(
            @Param("item") MigrationItem item,
            @Param("state") String state,
            @Param("problems") @Nullable String problems,
            @Param("at") Instant at);

    record ItemCount(long runId, String state, int items) {}

    /** A row to insert, whose id the database gives. */
    final class NewRun {

        private long id;
        private final MigrationRun row;

        NewRun(MigrationRun row) {
            this.row = row;
        }

        long id() {
            return id;
        }
    }
}
