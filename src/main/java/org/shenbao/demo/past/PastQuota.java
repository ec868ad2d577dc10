package org.shenbao.demo.past;

import java.util.Set;
import org.shenbao.catalogue.Quota;

/**
 * How many a body may recommend at most.
 *
 * @param categories that count
 */
public record PastQuota(Quota quota, Set<String> categories, int most) {

    /** The body itself, or one whose jurisdiction the notice names. */
    boolean binds(String body, String category) {
        boolean names = body.equals(quota.body())
                || body.startsWith(quota.body() + ".")
                        && (quota.jurisdictionCodes().isEmpty()
                                || quota.jurisdictionCodes()
                                        .contains(body.substring(quota.body().length() + 1)));
        return names && categories.contains(category);
    }
}
