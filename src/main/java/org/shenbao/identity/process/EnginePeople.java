package org.shenbao.identity.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.shenbao.catalogue.Bodies;
import org.shenbao.identity.Account;
import org.shenbao.identity.Accounts;
import org.shenbao.identity.Groups;
import org.shenbao.identity.Role;
import org.springframework.stereotype.Component;

/** Our staff and groups in the engine's words. There are hundreds of them, not more: queries filter in memory. */
@Component
class EnginePeople {

    private static final String WORKFLOW = "WORKFLOW";
    private static final String SYSTEM = "SYSTEM";

    private final Accounts accounts;
    private final Bodies bodies;

    EnginePeople(Accounts accounts, Bodies bodies) {
        this.accounts = accounts;
        this.bodies = bodies;
    }

    Stream<User> users() {
        return accounts.withAnyRole(EngineGroups.ROLES).stream().map(EnginePeople::user);
    }

    Optional<User> user(String username) {
        return accounts.find(username).filter(EnginePeople::isKnown).map(EnginePeople::user);
    }

    List<String> groupsOf(String username) {
        return accounts.find(username)
                .filter(EnginePeople::isKnown)
                .map(account -> EngineGroups.of(account.toActor()))
                .orElse(List.of());
    }

    Stream<Group> groups() {
        Stream<Group> roles = EngineGroups.ROLES.stream().map(role -> group(role, Role.label(role), WORKFLOW));
        Stream<Group> officers = bodies.all().stream()
                .map(body -> group(Groups.officers(body.code()), body.name() + Role.label(Role.OFFICER), WORKFLOW));
        Stream<Group> administrators =
                Stream.of(group(EngineGroups.ADMINISTRATORS, Role.label(Role.SYSTEM_ADMIN), SYSTEM));
        return Stream.of(roles, officers, administrators).flatMap(stream -> stream);
    }

    private static boolean isKnown(Account account) {
        return !account.disabled() && account.roles().stream().anyMatch(EngineGroups.ROLES::contains);
    }

    private static User user(Account account) {
        UserEntity user = new UserEntity();
        user.setId(account.username());
        user.setFirstName(account.displayName());
        user.setLastName("");
        return user;
    }

    private static Group group(String id, String name, String type) {
        GroupEntity group = new GroupEntity();
        group.setId(id);
        group.setName(name);
        group.setType(type);
        return group;
    }
}
