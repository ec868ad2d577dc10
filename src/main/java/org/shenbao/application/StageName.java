package org.shenbao.application;

/**
 * A stage as the diagrams call it.
 *
 * @param name label of a node where applications wait in it
 */
public record StageName(String stage, String name) {}
