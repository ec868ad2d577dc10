package org.shenbao.routing.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.routing.OfficeTask;
import org.shenbao.routing.OfficeTasks;
import org.shenbao.routing.TaskForm;
import org.shenbao.support.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tasks of whoever asks; Tasklist's embedded form and scripts use the same door. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private static final int LARGEST_PAGE = 100;

    private final OfficeTasks tasks;

    TaskController(OfficeTasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping
    Page<OfficeTask> open(
            @RequestParam Optional<Long> application,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size) {
        return tasks.open(
                application.map(ApplicationId::new).orElse(null),
                Math.max(page, 1),
                Math.min(Math.max(size, 1), LARGEST_PAGE));
    }

    @GetMapping("/{id}")
    OfficeTask get(@PathVariable String id) {
        return tasks.get(id);
    }

    @GetMapping("/{id}/form")
    TaskForm form(@PathVariable String id) {
        return tasks.form(id);
    }

    @PutMapping("/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveDraft(@PathVariable String id, @RequestBody ObjectNode data) {
        tasks.saveDraft(id, data.toString());
    }

    @PostMapping("/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String id, @Valid @RequestBody Completion completion) {
        JsonNode decision = completion.decision();
        tasks.complete(id, completion.outcome(), decision == null ? "{}" : decision.toString());
    }

    /**
     * @param outcome one of the task's outcomes
     * @param decision {@code opinion} and whatever else the task's form asks
     */
    record Completion(
            @NotBlank(message = "请选择办理结论") String outcome,
            @Nullable JsonNode decision) {}
}
