package org.shenbao.reporting;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.shenbao.routing.Migrations;
import org.shenbao.routing.ProcessVersion;
import org.shenbao.routing.RouteNode;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Component;

/** The deployed diagrams, to draw figures on. */
@Component
public class Diagrams {

    private final Migrations routes;
    private final ConcurrentMap<String, Map<String, RouteNode>> drawn = new ConcurrentHashMap<>();

    Diagrams(Migrations routes) {
        this.routes = routes;
    }

    /** @throws NotFound when there is no such version */
    public Diagram get(String processKey, int version) {
        List<ProcessVersion> all = routes.versions(processKey);
        ProcessVersion wanted = all.stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("流程图的版本 " + version));
        return new Diagram(
                routes.diagram(processKey, version),
                wanted.title(),
                version,
                all.stream().map(ProcessVersion::version).toList());
    }

    /** @throws NotFound when there is no such diagram */
    public Diagram newest(String processKey) {
        return get(processKey, routes.versions(processKey).get(0).version());
    }

    /** Newest first; empty for a process that was never deployed. */
    public List<Integer> versions(String processKey) {
        try {
            return routes.versions(processKey).stream()
                    .map(ProcessVersion::version)
                    .toList();
        } catch (NotFound neverDeployed) {
            return List.of();
        }
    }

    /** What a node is called in the newest version that draws it, by node; empty for a process that was never deployed. */
    public Map<String, RouteNode> nodes(String processKey) {
        List<Integer> versions = versions(processKey);
        return versions.isEmpty()
                ? Map.of()
                : drawn.computeIfAbsent(
                        processKey + ":" + versions.get(0),
                        newest -> routes.nodes(processKey, versions.subList(0, 1)).values().stream()
                                .flatMap(List::stream)
                                .collect(toMap(
                                        RouteNode::id, node -> node, (first, second) -> first, LinkedHashMap::new)));
    }

    /** What the newest version calls the first node that carries the stage. */
    public Map<String, String> stageNames(String processKey) {
        return nodes(processKey).values().stream()
                .filter(node -> node.stage() != null)
                .collect(
                        toMap(node -> Objects.requireNonNull(node.stage()), RouteNode::name, (first, second) -> first));
    }

    /**
     * @param title name of the process
     * @param versions all versions, newest first
     */
    public record Diagram(String xml, String title, int version, List<Integer> versions) {}
}
