package org.shenbao.modelling.migration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.Page;

/**
 * A run, for people.
 *
 * @param state {@code running}, {@code stopped} or {@code done}
 * @param startedBy name of whoever started it
 * @param done instances whose turn has come
 * @param failed of these: could not follow and stayed on their version
 * @param gone of these: had ended or gone on before their turn
 * @param items one page; absent in lists
 */
public record MigrationView(
        long id,
        String processKey,
        String title,
        int from,
        int to,
        String reason,
        String state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        int total,
        int done,
        int migrated,
        int failed,
        int gone,
        @Nullable Page<Outcome> items) {

    /** @param title applicant and number */
    public record Outcome(
            @Nullable Long applicationId,
            String title,
            String state,
            List<String> problems,
            @Nullable Instant at) {}
}
