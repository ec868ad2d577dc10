package org.shenbao.modelling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change without its files, as the table has it. */
record ChangeRow(
        long id,
        String title,
        ModelChange.State state,
        String author,
        @Nullable String approver,
        String reason,
        String remark,
        @Nullable Instant releaseAt,
        @Nullable String lockHolder,
        @Nullable Instant lockUntil,
        Instant createdAt,
        Instant updatedAt) {

    boolean isLockedFor(String username, Instant now) {
        return lockHolder != null && !lockHolder.equals(username) && isLocked(now);
    }

    boolean isLockedBy(String username, Instant now) {
        return username.equals(lockHolder) && isLocked(now);
    }

    private boolean isLocked(Instant now) {
        return lockUntil != null && now.isBefore(lockUntil);
    }

    ChangeRow state(ModelChange.State next, String because, Instant now) {
        return new ChangeRow(id, title, next, author, approver, reason, because, releaseAt, null, null, createdAt, now);
    }

    ChangeRow proposed(String why, @Nullable Instant at, Instant now) {
        return new ChangeRow(
                id, title, ModelChange.State.PROPOSED, author, null, why, "", at, null, null, createdAt, now);
    }

    ChangeRow decided(ModelChange.State next, String by, String because, Instant now) {
        return new ChangeRow(id, title, next, author, by, reason, because, releaseAt, null, null, createdAt, now);
    }
}
