package org.shenbao.modelling.migration;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shenbao.identity.Role;
import org.shenbao.modelling.migration.PlanProposal.Instruction;
import org.shenbao.modelling.migration.PlanProposal.PlanProblem;
import org.shenbao.modelling.migration.PlanProposal.Target;
import org.shenbao.modelling.migration.PlanProposal.Unmapped;
import org.shenbao.routing.MigrationPlan;
import org.shenbao.routing.MigrationPlan.Step;
import org.shenbao.routing.Migrations;
import org.shenbao.routing.NodeProblem;
import org.shenbao.routing.RouteNode;
import org.shenbao.support.CurrentActor;
import org.springframework.stereotype.Service;

/** Draws up plans and tries them on what runs, without changing anything. */
@Service
public class MigrationPlanning {

    private static final int CHUNK = 200;

    private final Migrations migrations;
    private final RunningInstances instances;
    private final CurrentActor actors;

    MigrationPlanning(Migrations migrations, RunningInstances instances, CurrentActor actors) {
        this.migrations = migrations;
        this.instances = instances;
        this.actors = actors;
    }

    /** What the two versions have in common, what is left over, and where that could go. */
    public PlanProposal propose(String processKey, int from, int to) {
        actors.require(Role.ANALYST);
        MigrationPlan plan = migrations.propose(processKey, from, to);
        Map<String, RouteNode> before = nodes(processKey, from);
        Map<String, RouteNode> after = nodes(processKey, to);
        return new PlanProposal(
                plan.steps().stream()
                        .filter(step -> before.containsKey(step.source()) && after.containsKey(step.target()))
                        .map(step -> instruction(step, before, after))
                        .toList(),
                unmapped(plan, before),
                after.values().stream()
                        .filter(RouteNode::resting)
                        .map(node -> new Target(node.id(), node.name(), node.type()))
                        .toList(),
                problems(plan));
    }

    /**
     * @param applicationIds empty for everything on the old version
     * @throws org.shenbao.routing.MigrationRefused when the plan itself cannot be used
     */
    public Validation validate(MigrationPlan plan, Collection<Long> applicationIds) {
        actors.require(Role.ANALYST);
        List<RunningInstance> tried = instances.own(plan.processKey(), plan.from(), applicationIds);
        List<String> ids = tried.stream().map(RunningInstance::instanceId).toList();
        Map<String, List<NodeProblem>> failing = new LinkedHashMap<>();
        for (int start = 0; start < Math.max(ids.size(), 1); start += CHUNK) {
            failing.putAll(migrations.failing(plan, ids.subList(start, Math.min(start + CHUNK, ids.size()))));
        }
        List<RunningInstance> stuck = tried.stream()
                .filter(one -> failing.containsKey(one.instanceId()))
                .toList();
        Map<String, InstanceLine> names = instances.named(stuck);
        return new Validation(
                failing.isEmpty(),
                tried.size(),
                failing.entrySet().stream()
                        .map(one -> failing(Objects.requireNonNull(names.get(one.getKey())), one.getValue()))
                        .toList());
    }

    private static Validation.Failing failing(InstanceLine line, List<NodeProblem> problems) {
        return new Validation.Failing(
                line.applicationId(),
                line.number(),
                line.orgName(),
                line.projectName(),
                problems.stream().map(NodeProblem::node).distinct().collect(joining("、")),
                problems.stream().map(NodeProblem::problem).distinct().toList());
    }

    private List<Unmapped> unmapped(MigrationPlan plan, Map<String, RouteNode> before) {
        Set<String> mapped = plan.steps().stream().map(Step::source).collect(toSet());
        Map<String, Integer> standing = instances.at(plan.processKey(), plan.from());
        return before.values().stream()
                .filter(node -> node.resting() && !mapped.contains(node.id()))
                .map(node -> new Unmapped(node.id(), node.name(), node.type(), standing.getOrDefault(node.id(), 0)))
                .toList();
    }

    private List<PlanProblem> problems(MigrationPlan plan) {
        List<PlanProblem> problems = new ArrayList<>();
        migrations.problems(plan).forEach(one -> problems.add(new PlanProblem("error", one.node(), one.problem())));
        migrations.warnings(plan).forEach(one -> problems.add(new PlanProblem("warning", one.node(), one.problem())));
        return problems;
    }

    private Map<String, RouteNode> nodes(String processKey, int version) {
        return migrations.nodes(processKey, List.of(version)).getOrDefault(version, List.of()).stream()
                .collect(toMap(RouteNode::id, one -> one, (a, b) -> a, LinkedHashMap::new));
    }

    private static Instruction instruction(Step step, Map<String, RouteNode> before, Map<String, RouteNode> after) {
        RouteNode source = Objects.requireNonNull(before.get(step.source()));
        RouteNode target = Objects.requireNonNull(after.get(step.target()));
        return new Instruction(source.id(), source.name(), target.id(), target.name(), source.resting(), true);
    }
}
