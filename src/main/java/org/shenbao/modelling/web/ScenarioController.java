package org.shenbao.modelling.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.identity.People;
import org.shenbao.modelling.scenario.Scenario;
import org.shenbao.modelling.scenario.ScenarioLibrary;
import org.shenbao.modelling.scenario.ScenarioResult;
import org.shenbao.modelling.scenario.ScenarioRun;
import org.shenbao.modelling.scenario.ScenarioRun.Coverage;
import org.shenbao.modelling.scenario.ScenarioRuns;
import org.shenbao.modelling.scenario.StageNames;
import org.shenbao.modelling.scenario.StageNames.NamedStage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Stories that diagrams must be able to tell, and their playing on drafts. */
@RestController
@RequestMapping("/api/models")
class ScenarioController {

    private final ScenarioLibrary scenarios;
    private final ScenarioRuns runs;
    private final StageNames stages;
    private final People people;
    private final WorkbenchDesk desk;

    ScenarioController(
            ScenarioLibrary scenarios, ScenarioRuns runs, StageNames stages, People people, WorkbenchDesk desk) {
        this.scenarios = scenarios;
        this.runs = runs;
        this.stages = stages;
        this.people = people;
        this.desk = desk;
    }

    @GetMapping("/scenarios")
    List<View> list(@RequestParam String process) {
        desk.reader();
        return scenarios.of(process).stream().map(this::view).toList();
    }

    @PostMapping("/scenarios")
    ResponseEntity<View> add(@Valid @RequestBody NewScenario scenario) {
        Scenario added = scenarios.add(scenario.process(), scenario.story());
        return ResponseEntity.created(URI.create("/api/models/scenarios/" + added.id()))
                .body(view(added));
    }

    @PutMapping("/scenarios/{id}")
    View change(@PathVariable String id, @Valid @RequestBody Edit edit) {
        return view(scenarios.change(id, edit.version(), edit.story()));
    }

    @DeleteMapping("/scenarios/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        scenarios.remove(id);
    }

    /** Plays the scenarios of one process, or of all that the files concern. Nothing is kept. */
    @PostMapping("/scenario-runs")
    RunView run(@Valid @RequestBody NewRun wanted) {
        desk.reader();
        Map<String, byte[]> files = new LinkedHashMap<>();
        wanted.files().forEach(file -> files.put(file.name(), file.content().getBytes(StandardCharsets.UTF_8)));
        String process = wanted.process();
        ScenarioRun run = process == null ? runs.run(files) : runs.run(files, process);
        Coverage none = new Coverage(Map.of(), Map.of(), 0);
        return new RunView(
                run.results().stream().map(this::view).toList(),
                process == null ? none : run.coverage().getOrDefault(process, none),
                run.coverage());
    }

    private View view(Scenario scenario) {
        String author = scenario.author();
        return new View(
                scenario.id(),
                scenario.process(),
                scenario.shipped(),
                scenario.story(),
                stages.of(scenario.process(), scenario.story().expectedStages()),
                scenario.version(),
                author == null ? null : people.displayName(author));
    }

    private ResultView view(ScenarioResult result) {
        return new ResultView(
                result.scenario(),
                result.process(),
                result.title(),
                result.shipped(),
                result.passed(),
                result.expectedEnd(),
                result.expectedEndName(),
                result.actualEnd(),
                result.actualEndName(),
                stages.of(result.process(), result.expectedStages()),
                stages.of(result.process(), result.stages()),
                result.problem(),
                result.nodes(),
                result.flows());
    }

    record View(
            String id,
            String process,
            boolean shipped,
            Scenario.Story story,
            List<NamedStage> expectedStages,
            int version,
            @Nullable String authorName) {}

    record NewScenario(
            @NotNull(message = "请说明属于哪个流程。") String process,
            @NotNull(message = "请填写场景内容。") Scenario.Story story) {}

    record Edit(int version, @NotNull(message = "请填写场景内容。") Scenario.Story story) {}

    record NewRun(
            @NotEmpty(message = "请选择要试运行的文件。") List<@Valid DraftFile> files,
            @Nullable String process) {}

    record DraftFile(
            @NotNull(message = "缺少文件名。") String name,
            @NotNull(message = "缺少文件内容。") String content) {}

    /**
     * @param coverage of the process that was asked for
     * @param coverages of every process that was played, by its key
     */
    record RunView(List<ResultView> results, Coverage coverage, Map<String, Coverage> coverages) {}

    record ResultView(
            String scenario,
            String process,
            String title,
            boolean shipped,
            boolean passed,
            String expectedEnd,
            String expectedEndName,
            @Nullable String actualEnd,
            @Nullable String actualEndName,
            List<NamedStage> expectedStages,
            List<NamedStage> stages,
            @Nullable String problem,
            Set<String> nodes,
            Set<String> flows) {}
}
