package org.shenbao.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record AccountRow(
        String username,
        String displayName,
        String passwordHash,
        @Nullable String bodyCode,
        @Nullable String creditCode,
        boolean disabled,
        Instant createdAt,
        int version) {

    Account with(Collection<String> roles) {
        return new Account(username, displayName, bodyCode, creditCode, disabled, version, Set.copyOf(roles));
    }
}
