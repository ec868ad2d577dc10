package org.shenbao.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows; null leaves a column open.
 *
 * @param q part of the username or name
 */
public record AccountFilter(
        @Nullable String q, @Nullable String role, @Nullable String bodyCode) {}
