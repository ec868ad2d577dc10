package org.shenbao.routing;

import java.time.Instant;

/**
 * An application was put elsewhere by hand.
 *
 * @param movedBy account name
 */
public record MoveRecord(
        long applicationId,
        String fromNode,
        String fromName,
        String toNode,
        String toName,
        String reason,
        String movedBy,
        Instant movedAt) {}
