package org.shenbao.identity;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.Actor;

/**
 * Somebody who can sign in.
 *
 * @param bodyCode body whose officer this is
 * @param creditCode enterprise this applicant acts for
 */
public record Account(
        String username,
        String displayName,
        @Nullable String bodyCode,
        @Nullable String creditCode,
        boolean disabled,
        int version,
        Set<String> roles) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public Actor toActor() {
        return new Actor(username, displayName, roles, Optional.ofNullable(bodyCode), Optional.ofNullable(creditCode));
    }
}
