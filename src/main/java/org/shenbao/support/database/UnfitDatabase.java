package org.shenbao.support.database;

import org.jspecify.annotations.Nullable;

/** The product refuses to start on this database. */
class UnfitDatabase extends RuntimeException {

    private final String cure;

    UnfitDatabase(String reason, String cure, @Nullable Throwable cause) {
        super(reason, cause);
        this.cure = cure;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String cure() {
        return cure;
    }
}
