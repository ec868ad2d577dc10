package org.shenbao.application;

import java.util.List;

/**
 * A deadline closed applications, drafts or submitted ones. One event for all of them: there may be ten thousand.
 * Published inside the transaction.
 */
public record ApplicationsClosed(long roundId, List<ApplicationId> ids, Outcome outcome) {

    public ApplicationsClosed {
        ids = List.copyOf(ids);
    }
}
