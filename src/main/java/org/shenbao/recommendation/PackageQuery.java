package org.shenbao.recommendation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list of packages shows. A package is in scope when its recommending body is one of {@code bodies}, or when it
 * has left for {@code intakeBody}.
 */
record PackageQuery(
        Set<String> bodies,
        String intakeBody,
        @Nullable Long roundId,
        @Nullable PackageState state,
        int limit,
        int offset) {}
