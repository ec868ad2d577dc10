package org.shenbao.demo.past;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shenbao.demo.past.Stop.Exit;

/**
 * The stops that a programme's diagram draws for a category.
 *
 * @param key of the programme's own diagram
 * @param start from submission to the first stop, or to an immediate end
 */
public record PastRoute(String key, List<Exit> start, Map<String, Stop> stops) {

    /** @throws NullPointerException when there is no such stop */
    Stop stop(@Nullable String key) {
        return Objects.requireNonNull(stops.get(String.valueOf(key)), () -> "no stop " + key);
    }
}
