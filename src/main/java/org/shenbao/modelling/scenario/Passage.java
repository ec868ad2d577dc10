package org.shenbao.modelling.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often which nodes and flows of one process were passed.
 *
 * @param nodes node id to times
 * @param flows flow id to times
 */
public record Passage(Map<String, Integer> nodes, Map<String, Integer> flows) {

    Passage() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void add(Passage other) {
        other.nodes.forEach((id, times) -> nodes.merge(id, times, Integer::sum));
        other.flows.forEach((id, times) -> flows.merge(id, times, Integer::sum));
    }
}
