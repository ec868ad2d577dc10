package org.shenbao.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that is open to an official.
 *
 * @param key id of the task's node
 * @param name what is to be done, for which project
 * @param page path of the page that does the task's work; absent when its form does
 * @param dueAt last second in time
 * @param assignee account that holds it; absent while nobody does
 */
public record OfficeTask(
        String id,
        String key,
        String name,
        @Nullable String stage,
        @Nullable Long applicationId,
        @Nullable String page,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable String assignee) {}
