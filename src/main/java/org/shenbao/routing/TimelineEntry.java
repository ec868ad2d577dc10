package org.shenbao.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an application, in words.
 *
 * @param actor enterprise, office or person
 * @param stage stage key
 */
public record TimelineEntry(
        Instant at,
        String title,
        @Nullable String actor,
        @Nullable String opinion,
        @Nullable String stage) {}
