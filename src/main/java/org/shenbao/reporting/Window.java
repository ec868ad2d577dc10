package org.shenbao.reporting;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.FactMapper.Stamp;
import org.shenbao.reporting.FactMapper.Sum;

/**
 * Where changes of rounds are looked for.
 *
 * @param from stamps since that time
 * @param recent from there on they are read one by one, what is before by sums first
 * @param known by round and stay, the stamps that were taken over
 */
record Window(LocalDateTime from, LocalDateTime recent, Map<Long, Map<Long, LocalDateTime>> known) {

    Set<Long> rounds() {
        return known.keySet();
    }

    /** Both of them, looked through from the same time on. */
    Window with(Window other) {
        Map<Long, Map<Long, LocalDateTime>> all = new HashMap<>(known);
        all.putAll(other.known);
        return new Window(from, recent.isAfter(other.recent) ? recent : other.recent, all);
    }

    boolean hasEarlier() {
        return from.isBefore(recent);
    }

    /**
     * The same for those rounds alone of which not everything before the recent part was taken over.
     *
     * @param earlier by round; none where there is nothing
     * @param stamps of the recent part by round
     */
    Window unknown(Map<Long, Sum> earlier, Map<Long, List<Stamp>> stamps) {
        Map<Long, Map<Long, LocalDateTime>> unknown = new HashMap<>(known);
        unknown.keySet().removeIf(round -> knows(round, earlier.get(round), stamps.getOrDefault(round, List.of())));
        return new Window(from, recent, unknown);
    }

    /** What was earlier, too, before it changed again, is told by the recent stamps. */
    private boolean knows(long round, @Nullable Sum earlier, List<Stamp> stamps) {
        Set<Long> again = stamps.stream().map(Stamp::id).collect(toSet());
        long stays = 0;
        long ids = 0;
        long micros = 0;
        for (Map.Entry<Long, LocalDateTime> stay :
                known.getOrDefault(round, Map.of()).entrySet()) {
            LocalDateTime stamp = stay.getValue();
            if (!stamp.isBefore(from) && stamp.isBefore(recent) && !again.contains(stay.getKey())) {
                stays++;
                ids += stay.getKey();
                micros += ChronoUnit.MICROS.between(from, stamp);
            }
        }
        return Objects.requireNonNullElse(earlier, new Sum(round, 0, 0, 0)).equals(new Sum(round, stays, ids, micros));
    }
}
