package org.shenbao.routing;

import java.util.List;

/**
 * How the running instances of one version of a diagram get to another version: which node becomes which. A node without
 * a step keeps its instances on their version.
 *
 * @param processKey id of the diagram
 */
public record MigrationPlan(String processKey, int from, int to, List<Step> steps) {

    public MigrationPlan {
        steps = List.copyOf(steps);
    }

    /**
     * What stands at one node of the old version stands at the other of the new one afterwards.
     *
     * @param source id of a node of the old version
     * @param target id of a node of the new version
     */
    public record Step(String source, String target) {}
}
