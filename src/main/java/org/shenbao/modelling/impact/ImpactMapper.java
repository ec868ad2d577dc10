package org.shenbao.modelling.impact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Runs and what they found. Every node reads them; the one that works on a run writes. */
@Mapper
interface ImpactMapper {

    void insert(NewRun run);

    Optional<ImpactRun> find(@Param("id") long id);

    /** @return 0 when the run is no longer running */
    int progress(
            @Param("id") long id,
            @Param("done") int done,
            @Param("changed") int changed,
            @Param("touched") int touched,
            @Param("at") Instant at);

    /** @return 0 when the run has ended already */
    int end(
            @Param("id") long id,
            @Param("state") String state,
            @Param("problem") @Nullable String problem,
            @Param("at") Instant at);

    /** Runs whose node has not been heard of since. */
    int failSilent(@Param("id") long id, @Param("since") Instant since, @Param("at") Instant at);

    void insertItems(@Param("runId") long runId, @Param("items") List<Row> items);

    List<Row> items(@Param("runId") long runId, @Param("limit") int limit, @Param("offset") int offset);

    /** @param details JSON of the differences */
    record Row(
            int seq,
            @Nullable Long applicationId,
            @Nullable String number,
            String orgName,
            String beforeText,
            String afterText,
            String ruleText,
            String details) {}

    /** A run to insert; MyBatis writes its key into {@code id}. */
    final class NewRun {

        private long id;
        private final ImpactRun run;
        private final String content;

        NewRun(ImpactRun run, String content) {
            this.run = run;
            this.content = content;
        }

        long id() {
            return id;
        }
    }
}
