package org.shenbao.modelling.migration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.identity.Scope;
import org.shenbao.modelling.migration.RunningInstanceMapper.Place;
import org.shenbao.modelling.migration.RunningInstanceMapper.Question;
import org.shenbao.modelling.migration.RunningInstanceMapper.Standing;
import org.shenbao.modelling.migration.RunningInstanceMapper.VersionCount;
import org.shenbao.routing.Migrations;
import org.shenbao.routing.ProcessVersion;
import org.shenbao.routing.RouteNode;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Process instances that run, as far as they belong to the bodies of whoever asks. */
@Service
@Transactional(readOnly = true)
public class RunningInstances {

    private static final String LOOP = "#multiInstanceBody";

    private final RunningInstanceMapper mapper;
    private final Migrations migrations;
    private final Applications applications;
    private final Bodies bodies;
    private final Scope scope;
    private final CurrentActor actors;

    RunningInstances(
            RunningInstanceMapper mapper,
            Migrations migrations,
            Applications applications,
            Bodies bodies,
            Scope scope,
            CurrentActor actors) {
        this.mapper = mapper;
        this.migrations = migrations;
        this.applications = applications;
        this.bodies = bodies;
        this.scope = scope;
        this.actors = actors;
    }

    /**
     * Every version of the diagram, newest first, and what stands where.
     *
     * @throws org.shenbao.support.Forbidden when the caller neither draws nor approves routes
     * @throws org.shenbao.support.NotFound when there is no such diagram
     */
    public ProcessOverview overview(String processKey) {
        Set<String> own = scope.routed(actors.get());
        List<ProcessVersion> versions = migrations.versions(processKey);
        Map<Integer, List<RouteNode>> nodes = migrations.nodes(
                processKey, versions.stream().map(ProcessVersion::version).toList());
        Map<Integer, Integer> all = byVersion(mapper.running(processKey));
        Map<Integer, Integer> mine = own.isEmpty() ? Map.of() : byVersion(mapper.ownRunning(processKey, own));
        Map<Integer, Map<String, Integer>> standing = own.isEmpty() ? Map.of() : standing(processKey, own);
        return new ProcessOverview(
                processKey,
                versions.get(0).title(),
                versions.stream()
                        .map(one -> new ProcessOverview.VersionStanding(
                                one.version(),
                                one.current(),
                                mine.getOrDefault(one.version(), 0),
                                all.getOrDefault(one.version(), 0) - mine.getOrDefault(one.version(), 0),
                                counted(
                                        nodes.getOrDefault(one.version(), List.of()),
                                        standing.getOrDefault(one.version(), Map.of()))))
                        .toList());
    }

    /** BPMN of a version, to paint on. */
    public String diagram(String processKey, int version) {
        scope.routed(actors.get());
        return migrations.diagram(processKey, version);
    }

    /** How many stand at each node of a version. */
    Map<String, Integer> at(String processKey, int version) {
        Set<String> own = scope.routed(actors.get());
        return own.isEmpty() ? Map.of() : standing(processKey, own).getOrDefault(version, Map.of());
    }

    /** One page of those on a version. */
    public Page<InstanceLine> list(
            String processKey, int version, @Nullable String nodeId, @Nullable String text, int page, int size) {
        Set<String> own = scope.routed(actors.get());
        Map<Integer, List<RouteNode>> nodes = migrations.nodes(processKey, List.of(version));
        if (own.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        Question question = new Question(processKey, own, version, nodeId, text, List.of(), (page - 1) * size, size);
        return new Page<>(
                describe(mapper.list(question), nodes.getOrDefault(version, List.of())), mapper.count(question));
    }

    /**
     * Those on a version, all of them or those of some applications; what is none of the caller's is left out.
     *
     * @param applicationIds empty for all
     */
    List<RunningInstance> own(String processKey, int version, Collection<Long> applicationIds) {
        Set<String> own = scope.routed(actors.get());
        return own.isEmpty()
                ? List.of()
                : mapper.list(new Question(processKey, own, version, null, null, applicationIds, 0, Integer.MAX_VALUE));
    }

    /** What an instance is called on a screen. */
    Map<String, InstanceLine> named(List<RunningInstance> instances) {
        Map<Long, ProjectApplication> routed = applications(instances);
        return instances.stream()
                .collect(toMap(RunningInstance::instanceId, one -> line(one, routed, List.of()), (a, b) -> a));
    }

    private List<InstanceLine> describe(List<RunningInstance> instances, List<RouteNode> nodes) {
        if (instances.isEmpty()) {
            return List.of();
        }
        Map<String, String> names =
                nodes.stream().filter(RouteNode::resting).collect(toMap(RouteNode::id, RouteNode::name, (a, b) -> a));
        Map<String, List<String>> places =
                mapper
                        .places(instances.stream()
                                .map(RunningInstance::instanceId)
                                .toList())
                        .stream()
                        .filter(place -> names.containsKey(place.nodeId()))
                        .collect(groupingBy(
                                Place::instanceId, mapping(place -> names.getOrDefault(place.nodeId(), ""), toList())));
        Map<Long, ProjectApplication> routed = applications(instances);
        return instances.stream()
                .map(one -> line(one, routed, places.getOrDefault(one.instanceId(), List.of())))
                .toList();
    }

    private InstanceLine line(RunningInstance instance, Map<Long, ProjectApplication> routed, List<String> nodes) {
        String body = instance.body() == null
                ? null
                : bodies.find(instance.body()).map(Body::name).orElse(null);
        Long id = instance.applicationId();
        ProjectApplication application = id == null ? null : routed.get(id);
        return application == null
                ? new InstanceLine(null, null, body == null ? "批次事项" : body, null, body, instance.version(), nodes)
                : new InstanceLine(
                        id,
                        application.number(),
                        application.orgName(),
                        application.projectName(),
                        body,
                        instance.version(),
                        nodes);
    }

    private Map<Long, ProjectApplication> applications(List<RunningInstance> instances) {
        List<ApplicationId> ids = instances.stream()
                .map(RunningInstance::applicationId)
                .filter(Objects::nonNull)
                .distinct()
                .map(ApplicationId::new)
                .toList();
        return applications.all(ids).stream().collect(toMap(one -> one.id().value(), one -> one));
    }

    private Map<Integer, Map<String, Integer>> standing(String processKey, Set<String> own) {
        return mapper.standing(processKey, own).stream()
                .filter(one -> !one.nodeId().endsWith(LOOP))
                .collect(groupingBy(Standing::version, toMap(Standing::nodeId, Standing::instances)));
    }

    private static List<ProcessOverview.NodeStanding> counted(List<RouteNode> nodes, Map<String, Integer> standing) {
        return nodes.stream()
                .filter(RouteNode::resting)
                .map(node -> new ProcessOverview.NodeStanding(
                        node.id(), node.name(), node.type(), node.stage(), standing.getOrDefault(node.id(), 0)))
                .toList();
    }

    private static Map<Integer, Integer> byVersion(List<VersionCount> counts) {
        return counts.stream().collect(toMap(VersionCount::version, VersionCount::instances));
    }
}
