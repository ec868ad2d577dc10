package org.shenbao.routing;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Takes running process instances from one version of a diagram to another. Nothing here asks who calls.
 *
 * <p>Tasks keep their assignee, candidates, due date, comments and drafts; stays keep their beginning and follow their
 * node; timers keep their instant, and one that has gone off already is not armed again.
 */
public interface Migrations {

    /**
     * Newest first.
     *
     * @throws org.shenbao.support.NotFound when there is no such diagram
     */
    List<ProcessVersion> versions(String processKey);

    /**
     * Version to its nodes, in the order of the diagram.
     *
     * @throws org.shenbao.support.NotFound when there is no such diagram or version
     */
    Map<Integer, List<RouteNode>> nodes(String processKey, Collection<Integer> wanted);

    /** BPMN of a version. Throws like {@link #nodes}. */
    String diagram(String processKey, int version);

    /** The plan that maps what both versions have in common. Throws like {@link #nodes}. */
    MigrationPlan propose(String processKey, int from, int to);

    /** Why the plan cannot be used; empty when it can. Throws like {@link #nodes}. */
    List<NodeProblem> problems(MigrationPlan plan);

    /** What should be known before the plan is used. Throws like {@link #nodes}. */
    List<NodeProblem> warnings(MigrationPlan plan);

    /**
     * Tries the plan on instances without changing anything.
     *
     * @param instanceIds instances of the plan's old version; others are left out
     * @return the instances that cannot follow it, and why
     * @throws MigrationRefused when the plan itself cannot be used
     */
    Map<String, List<NodeProblem>> failing(MigrationPlan plan, Collection<String> instanceIds);

    /**
     * Takes one instance to the new version, in the caller's transaction.
     *
     * @throws NotAwaited when it has ended, or is on the old version no more
     * @throws MigrationRefused when it cannot follow the plan
     * @throws org.shenbao.support.StaleWrite when somebody moved it at the same moment
     */
    void migrate(MigrationPlan plan, String instanceId);
}
