package org.shenbao.routing;

/**
 * One deployed version of a diagram.
 *
 * @param key id of the diagram
 * @param title name of the diagram
 * @param current whether it is the newest
 */
public record ProcessVersion(String key, String title, int version, boolean current) {}
