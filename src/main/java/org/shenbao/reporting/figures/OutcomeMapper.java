package org.shenbao.reporting.figures;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** How many applications there are and how they ended, from an index alone. */
@Mapper
interface OutcomeMapper {

    /**
     * By round, stage and outcome, as it was at an instant: what ended later still ran, what was submitted later was a draft.
     *
     * @param from submitted at or after this; of a draft, begun
     */
    List<Outcomes.Count> counts(
            @Param("rounds") Collection<Long> rounds,
            @Param("bodies") Collection<String> bodies,
            @Param("category") @Nullable String category,
            @Param("from") @Nullable Instant from,
            @Param("at") Instant at);

    /** How many ended so, from an instant on, up to another. */
    int ended(
            @Param("rounds") Collection<Long> rounds,
            @Param("bodies") Collection<String> bodies,
            @Param("category") @Nullable String category,
            @Param("outcomes") Collection<String> outcomes,
            @Param("from") @Nullable Instant from,
            @Param("at") Instant at);
}
