package org.shenbao.modelling.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.modelling.migration.InstanceLine;
import org.shenbao.modelling.migration.MigrationPlanning;
import org.shenbao.modelling.migration.MigrationRuns;
import org.shenbao.modelling.migration.MigrationView;
import org.shenbao.modelling.migration.PlanProposal;
import org.shenbao.modelling.migration.ProcessOverview;
import org.shenbao.modelling.migration.RunningInstances;
import org.shenbao.modelling.migration.Validation;
import org.shenbao.routing.MigrationPlan;
import org.shenbao.support.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What runs on which version of a diagram, and taking it to another. */
@RestController
@RequestMapping("/api/models")
class MigrationController {

    private static final int LARGEST_PAGE = 200;

    private final RunningInstances instances;
    private final MigrationPlanning planning;
    private final MigrationRuns runs;

    MigrationController(RunningInstances instances, MigrationPlanning planning, MigrationRuns runs) {
        this.instances = instances;
        this.planning = planning;
        this.runs = runs;
    }

    @GetMapping("/processes/{key}/instances")
    ProcessOverview runningInstances(@PathVariable String key) {
        return instances.overview(key);
    }

    @GetMapping("/processes/{key}/diagram")
    Diagram processDiagram(@PathVariable String key, @RequestParam int version) {
        return new Diagram(instances.diagram(key, version));
    }

    @GetMapping("/processes/{key}/applications")
    Page<InstanceLine> runningApplications(
            @PathVariable String key,
            @RequestParam int version,
            @RequestParam Optional<String> node,
            @RequestParam Optional<String> q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size) {
        return instances.list(
                key,
                version,
                node.filter(one -> !one.isBlank()).orElse(null),
                q.map(String::strip).filter(one -> !one.isEmpty()).orElse(null),
                Math.max(page, 1),
                Math.min(Math.max(size, 1), LARGEST_PAGE));
    }

    @PostMapping("/processes/{key}/migration-plans")
    PlanProposal proposeMigration(@PathVariable String key, @Valid @RequestBody Versions versions) {
        return planning.propose(key, versions.from(), versions.to());
    }

    @PostMapping("/processes/{key}/migration-validations")
    Validation validateMigration(@PathVariable String key, @Valid @RequestBody Chosen chosen) {
        return planning.validate(plan(key, chosen.from(), chosen.to(), chosen.instructions()), chosen.applications());
    }

    @GetMapping("/processes/{key}/migrations")
    List<MigrationView> latestMigrations(@PathVariable String key) {
        return runs.latest(key);
    }

    @PostMapping("/processes/{key}/migrations")
    ResponseEntity<MigrationView> startMigration(@PathVariable String key, @Valid @RequestBody Migration migration) {
        MigrationPlan plan = plan(key, migration.from(), migration.to(), migration.instructions());
        long id = runs.start(
                plan, migration.applicationIds() == null ? List.of() : migration.applicationIds(), migration.reason());
        return ResponseEntity.accepted()
                .location(URI.create("/api/models/migrations/" + id))
                .body(runs.get(id, null, 1, 1));
    }

    @GetMapping("/migrations/{id}")
    MigrationView migration(
            @PathVariable long id,
            @RequestParam Optional<String> state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return runs.get(
                id,
                state.filter(one -> !one.isBlank()).orElse(null),
                Math.max(page, 1),
                Math.min(Math.max(size, 1), LARGEST_PAGE));
    }

    @PostMapping("/migrations/{id}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stopMigration(@PathVariable long id) {
        runs.stop(id);
    }

    @PostMapping("/migrations/{id}/resumption")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resumeMigration(@PathVariable long id) {
        runs.resume(id);
    }

    private static MigrationPlan plan(String key, int from, int to, List<@Valid Instruction> instructions) {
        return new MigrationPlan(
                key,
                from,
                to,
                instructions.stream()
                        .map(one -> new MigrationPlan.Step(one.source(), one.target()))
                        .toList());
    }

    /** @param xml BPMN */
    record Diagram(String xml) {}

    record Versions(
            @Positive(message = "请选择原版本") int from,
            @Positive(message = "请选择目标版本") int to) {}

    /**
     * @param source id of a node of the old version
     * @param target id of a node of the new version
     */
    record Instruction(
            @NotBlank(message = "请选择原节点") String source,
            @NotBlank(message = "请选择对应节点") String target) {}

    /** @param applicationIds absent for everything on the old version */
    record Chosen(
            @Positive(message = "请选择原版本") int from,
            @Positive(message = "请选择目标版本") int to,
            @NotNull(message = "请给出对应关系") List<@Valid Instruction> instructions,
            @Nullable List<Long> applicationIds) {

        List<Long> applications() {
            return applicationIds == null ? List.of() : applicationIds;
        }
    }

    /** @param applicationIds absent for everything on the old version */
    record Migration(
            @Positive(message = "请选择原版本") int from,
            @Positive(message = "请选择目标版本") int to,
            @NotNull(message = "请给出对应关系") List<@Valid Instruction> instructions,
            @Nullable List<Long> applicationIds,
            @NotBlank(message = "请说明迁移理由") String reason) {}
}
