package org.shenbao.modelling.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every scenario that a draft concerns, played.
 *
 * @param coverage process key to what all of them passed together
 */
public record ScenarioRun(List<ScenarioResult> results, Map<String, Coverage> coverage) {

    /** Shipped scenarios that no longer end where they must: the draft must not be deployed. */
    public List<ScenarioResult> brokenShipped() {
        return results.stream()
                .filter(result -> result.shipped() && !result.passed())
                .toList();
    }

    /**
     * @param nodes node id to how often it was passed; 0 for what no scenario reaches
     * @param percent of nodes and flows that were passed at all, rounded down
     */
    public record Coverage(Map<String, Integer> nodes, Map<String, Integer> flows, int percent) {

        static final Coverage NONE = new Coverage(Map.of(), Map.of(), 0);

        static Coverage of(Diagram diagram, List<ScenarioResult> results) {
            Passage all = new Passage();
            diagram.nodes().keySet().forEach(node -> all.nodes().put(node, 0));
            diagram.flows().forEach(flow -> all.flows().put(flow, 0));
            results.stream()
                    .map(result -> result.passages().get(diagram.key()))
                    .filter(passage -> passage != null)
                    .forEach(all::add);
            int parts = all.nodes().size() + all.flows().size();
            long reached = all.nodes().values().stream()
                            .filter(times -> times > 0)
                            .count()
                    + all.flows().values().stream().filter(times -> times > 0).count();
            return new Coverage(
                    new LinkedHashMap<>(all.nodes()),
                    new LinkedHashMap<>(all.flows()),
                    parts == 0 ? 0 : (int) (reached * 100 / parts));
        }
    }
}
