package org.shenbao.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shenbao.audit.ActorNames;
import org.shenbao.support.Actor;
import org.springframework.stereotype.Component;

/** Names to show in place of usernames. */
@Component
public class People implements ActorNames {

    /** What to show for somebody nobody knows. */
    public static final String UNKNOWN = "未知人员";

    private final AccountMapper accounts;

    People(AccountMapper accounts) {
        this.accounts = accounts;
    }

    /** The name, or {@link #UNKNOWN}. */
    public String displayName(String username) {
        return displayNames(Set.of(username)).getOrDefault(username, UNKNOWN);
    }

    /** Names of those of the given whom we know. */
    @Override
    public Map<String, String> displayNames(Collection<String> usernames) {
        if (usernames.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names =
                accounts.names(usernames).stream().collect(Collectors.toMap(Person::username, Person::displayName));
        if (usernames.contains(Actor.SYSTEM.username())) {
            names.put(Actor.SYSTEM.username(), Actor.SYSTEM.displayName());
        }
        return names;
    }
}
