package org.shenbao.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account to open.
 *
 * @param username lower-case letters, digits, dots and hyphens
 * @param password in clear; only its hash is kept
 * @param bodyCode body whose officer this is
 * @param creditCode enterprise this applicant acts for
 */
public record NewAccount(
        String username,
        String displayName,
        String password,
        @Nullable String bodyCode,
        @Nullable String creditCode,
        Set<String> roles) {

    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
