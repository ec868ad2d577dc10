package org.shenbao.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as its reader sees it. */
public record StoredMessage(
        long id,
        String title,
        String content,
        String link,
        Instant createdAt,
        @Nullable Instant readAt) {}
