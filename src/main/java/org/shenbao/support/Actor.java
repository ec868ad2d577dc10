package org.shenbao.support;

import java.util.Optional;
import java.util.Set;

/**
 * Whoever acts: a signed-in person, or the system itself.
 *
 * @param username account name; {@code system} for the system
 * @param displayName name shown to people
 * @param roles role keys, see {@code org.shenbao.identity.Role}
 * @param bodyCode code of the body an official works for
 * @param creditCode unified social credit code of the enterprise an applicant acts for
 */
public record Actor(
        String username,
        String displayName,
        Set<String> roles,
        Optional<String> bodyCode,
        Optional<String> creditCode) {

    public static final Actor SYSTEM = new Actor("system", "系统", Set.of(), Optional.empty(), Optional.empty());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean isSystem() {
        return this.equals(SYSTEM);
    }
}
