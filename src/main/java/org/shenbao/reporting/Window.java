package org.shenbao.reporting;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.FactMapper.Stamp;
import org.shenbao.reporting.FactMapper.Sum;

/**
 * What is looked for in one round.
 *
 * @param from stamps since that time
 * @param known stamps that were taken over
 * @param ids stays whose stamps are wanted in any case
 */
record Window(
        long roundId, LocalDateTime from, LocalDateTime newest, Map<Long, LocalDateTime> known, Collection<Long> ids) {

    /** Nearly all changes are committed within that part of it, some two seconds: only these are read one by one. */
    private static final int RECENT = 32;

    /** Its recent part begins there. */
    LocalDateTime recent() {
        return newest.minus(Duration.between(from, newest).dividedBy(RECENT));
    }

    /**
     * Whether everything before the recent part was taken over.
     *
     * @param earlier null when there is nothing
     * @param recent what was earlier, too, before it changed again
     */
    boolean knows(@Nullable Sum earlier, List<Stamp> recent) {
        LocalDateTime end = recent();
        Set<Long> again = recent.stream().map(Stamp::id).collect(toSet());
        long stays = 0;
        long ids = 0;
        long micros = 0;
        for (Map.Entry<Long, LocalDateTime> stay : known.entrySet()) {
            LocalDateTime stamp = stay.getValue();
            if (!stamp.isBefore(from) && stamp.isBefore(end) && !again.contains(stay.getKey())) {
                stays++;
                ids += stay.getKey();
                micros += ChronoUnit.MICROS.between(from, stamp);
            }
        }
        return Objects.requireNonNullElse(earlier, new Sum(roundId, 0, 0, 0))
                .equals(new Sum(roundId, stays, ids, micros));
    }
}
