package org.shenbao.identity.process;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** The engine's question for users, answered from our staff. */
class StaffQuery extends UserQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient EnginePeople people;

    StaffQuery(EnginePeople people) {
        this.people = people;
    }

    StaffQuery(EnginePeople people, CommandExecutor executor) {
        super(executor);
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext context) {
        return matching().count();
    }

    @Override
    public List<User> executeList(CommandContext context, @Nullable Page page) {
        return Matching.page(matching().sorted(Comparator.comparing(User::getId)), page);
    }

    private Stream<User> matching() {
        Stream<User> candidates = id == null ? people.users() : Optional.of(id).flatMap(people::user).stream();
        return candidates.filter(user -> Matching.in(ids, user.getId())
                && Matching.is(firstName, user.getFirstName())
                && Matching.like(firstNameLike, user.getFirstName())
                && Matching.is(lastName, user.getLastName())
                && Matching.like(lastNameLike, user.getLastName())
                && Matching.is(email, user.getEmail())
                && Matching.like(emailLike, user.getEmail())
                && tenantId == null
                && procDefId == null
                && (groupId == null || people.groupsOf(user.getId()).contains(groupId)));
    }
}
