package org.shenbao.audit;

import org.jspecify.annotations.Nullable;

/**
 * Outcome of replaying the trail.
 *
 * @param rows rows replayed, up to the broken one
 * @param broken first row that does not fit; null when all do
 */
public record Verification(long rows, @Nullable Broken broken) {

    public boolean intact() {
        return broken == null;
    }

    /**
     * The first row that does not fit.
     *
     * @param seq its place, or the place where a row is missing
     * @param reason Chinese sentence
     */
    public record Broken(String chain, long seq, String reason) {}
}
