package org.shenbao.routing;

import java.util.List;
import java.util.stream.Collectors;
import org.shenbao.support.Problem;

/** The plan, or an instance under the plan, cannot be migrated; nothing was changed. */
public class MigrationRefused extends Problem {

    private final List<NodeProblem> problems;

    public MigrationRefused(List<NodeProblem> problems) {
        super(
                "migration-refused",
                422,
                "无法迁移",
                problems.stream()
                        .map(one -> "“" + one.node() + "”：" + one.problem())
                        .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<NodeProblem> problems() {
        return problems;
    }
}
