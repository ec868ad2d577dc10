package org.shenbao.identity;

import java.util.Set;
import java.util.TreeSet;
import org.shenbao.support.Actor;

/** The groups under which the engine knows people: one per role, and one per body for its officers. */
public final class Groups {

    private static final String OFFICERS = "officers.";

    private Groups() {}

    /** Group of a body's officers, such as {@code officers.qd-district-miit.huangdao}. */
    public static String officers(String bodyCode) {
        return OFFICERS + bodyCode;
    }

    public static Set<String> of(Actor actor) {
        return of(actor.roles(), actor.bodyCode().orElse(""));
    }

    static Set<String> of(Account account) {
        String body = account.bodyCode();
        return of(account.roles(), body == null ? "" : body);
    }

    private static Set<String> of(Set<String> roles, String bodyCode) {
        Set<String> groups = new TreeSet<>(roles);
        if (roles.contains(Role.OFFICER) && !bodyCode.isEmpty()) {
            groups.add(officers(bodyCode));
        }
        return groups;
    }
}
