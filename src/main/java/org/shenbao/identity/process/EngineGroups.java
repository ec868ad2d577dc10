package org.shenbao.identity.process;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.shenbao.identity.Groups;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;

/** The engine's groups: ours, and its own name for those who administer it. */
final class EngineGroups {

    /** Shown, never held: its members may do everything, complete any task included. Roles have grants instead. */
    static final String ADMINISTRATORS = "camunda-admin";

    /** Whoever has none of these roles has no business in the engine and is not shown to it. */
    static final Set<String> ROLES = Set.of(Role.OFFICER, Role.ANALYST, Role.LEADER, Role.SYSTEM_ADMIN);

    private EngineGroups() {}

    static List<String> of(Actor actor) {
        return List.copyOf(new TreeSet<>(Groups.of(actor)));
    }
}
