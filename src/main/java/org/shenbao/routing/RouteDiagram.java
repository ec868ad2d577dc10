package org.shenbao.routing;

import java.util.Set;

/**
 * The diagram that routes an application, as it was when the application started.
 *
 * @param xml BPMN
 * @param active ids of the nodes where it is
 * @param done ids of the nodes it went through
 */
public record RouteDiagram(String xml, Set<String> active, Set<String> done) {}
