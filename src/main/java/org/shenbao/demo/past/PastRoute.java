package org.shenbao.demo.past;

import java.util.List;
import java.util.Map;
import org.shenbao.demo.past.Stop.Exit;

/**
 * The stops that a programme's diagram draws for a category.
 *
 * @param key of the programme's own diagram
 * @param start from submission to the first stop, or to an immediate end
 */
public record PastRoute(String key, List<Exit> start, Map<String, Stop> stops) {}
