package org.shenbao.modelling;

import org.jspecify.annotations.Nullable;
import org.shenbao.modelling.ModelVersion.Source;

/**
 * Who puts a model live, how and why.
 *
 * @param reviewed whether a second person has looked at it
 */
record Origin(
        Source source,
        String author,
        @Nullable String approver,
        String reason,
        boolean reviewed,
        @Nullable Long changeId) {

    static Origin direct(Source source, String author, String reason) {
        return new Origin(source, author, null, reason, false, null);
    }
}
