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
     * By stage and outcome.
     *
     * @param from submitted at or after this; of a draft, begun
     * @param until and before this
     */
    List<Outcomes.Count> counts(
            @Param("rounds") Collection<Long> rounds,
            @Param("bodies") Collection<String> bodies,
            @Param("category") @Nullable String category,
            @Param("from") @Nullable Instant from,
            @Param("until") @Nullable Instant until);
}
