package org.shenbao.identity.process;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** The engine's question for groups, answered from our roles and bodies. */
class StaffGroupQuery extends GroupQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient EnginePeople people;

    StaffGroupQuery(EnginePeople people) {
        this.people = people;
    }

    StaffGroupQuery(EnginePeople people, CommandExecutor executor) {
        super(executor);
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext context) {
        return matching().count();
    }

    @Override
    public List<Group> executeList(CommandContext context, @Nullable Page page) {
        return Matching.page(matching().sorted(Comparator.comparing(Group::getId)), page);
    }

    private Stream<Group> matching() {
        List<String> memberships = userId == null ? List.of() : people.groupsOf(userId);
        return people.groups()
                .filter(group -> Matching.is(id, group.getId())
                        && Matching.in(ids, group.getId())
                        && Matching.is(name, group.getName())
                        && Matching.like(nameLike, group.getName())
                        && Matching.is(type, group.getType())
                        && tenantId == null
                        && procDefId == null
                        && (userId == null || memberships.contains(group.getId())));
    }
}
