package org.shenbao.modelling.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shenbao.identity.People;
import org.shenbao.modelling.impact.ImpactItem;
import org.shenbao.modelling.impact.ImpactRun;
import org.shenbao.modelling.impact.ImpactRuns;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a changed decision table would change for applications already handed in. */
@RestController
@RequestMapping("/api/models")
class ImpactController {

    private static final int LARGEST_PAGE = 200;

    private final ImpactRuns runs;
    private final People people;

    ImpactController(ImpactRuns runs, People people) {
        this.runs = runs;
        this.people = people;
    }

    /** The rounds that a table may be replayed over. */
    @GetMapping("/impact-rounds")
    List<RoundView> rounds(@RequestParam String file) {
        return runs.rounds(file).entrySet().stream()
                .map(round -> new RoundView(
                        round.getKey().id(),
                        round.getKey().title(),
                        round.getKey().year(),
                        round.getValue()))
                .toList();
    }

    @PostMapping("/impact-runs")
    ResponseEntity<RunView> start(@Valid @RequestBody NewRun wanted) {
        ImpactRun run = runs.start(
                wanted.file().name(),
                wanted.file().content().getBytes(StandardCharsets.UTF_8),
                Objects.requireNonNullElse(wanted.roundIds(), List.of()),
                wanted.anonymous());
        return ResponseEntity.accepted()
                .location(URI.create("/api/models/impact-runs/" + run.id()))
                .body(view(run, List.of()));
    }

    @GetMapping("/impact-runs/{id}")
    RunView get(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size) {
        int limit = Math.min(Math.max(size, 1), LARGEST_PAGE);
        ImpactRun run = runs.get(id);
        return view(run, runs.items(run, limit, (Math.max(page, 1) - 1) * limit));
    }

    @DeleteMapping("/impact-runs/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable long id) {
        runs.cancel(id);
    }

    private RunView view(ImpactRun run, List<ImpactItem> items) {
        return new RunView(
                run.id(),
                run.fileName(),
                run.comparedVersion(),
                run.anonymous(),
                run.state(),
                run.done(),
                run.total(),
                run.changed(),
                run.touched(),
                run.problem(),
                people.displayName(run.createdBy()),
                run.createdAt(),
                run.endedAt(),
                items);
    }

    record RoundView(long id, String title, int year, int applications) {}

    record NewRun(
            @NotNull(message = "请选择决策表。") @Valid DraftTable file,
            @Nullable List<Long> roundIds,
            boolean anonymous) {}

    record DraftTable(
            @NotNull(message = "缺少文件名。") String name,
            @NotNull(message = "缺少文件内容。") String content) {}

    /**
     * @param changed how many decisions would change as a whole: as many items there are
     * @param touched how many would change in part alone
     */
    record RunView(
            long id,
            String fileName,
            int comparedVersion,
            boolean anonymous,
            String state,
            int done,
            int total,
            int changed,
            int touched,
            @Nullable String problem,
            String createdByName,
            Instant createdAt,
            @Nullable Instant endedAt,
            List<ImpactItem> items) {}
}
