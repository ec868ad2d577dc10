package org.shenbao.routing;

/**
 * Why something cannot, or should not without a thought, be taken to another version.
 *
 * @param node label of the node of the old version
 * @param problem Chinese sentence
 */
public record NodeProblem(String node, String problem) {}
