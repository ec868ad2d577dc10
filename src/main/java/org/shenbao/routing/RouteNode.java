package org.shenbao.routing;

import org.jspecify.annotations.Nullable;

/**
 * A node of a diagram.
 *
 * @param name label
 * @param type BPMN element, such as {@code userTask}
 * @param stage stage key; absent at joins and events
 * @param resting whether an instance may stand here; it only passes the others
 */
public record RouteNode(
        String id, String name, String type, @Nullable String stage, boolean resting) {}
