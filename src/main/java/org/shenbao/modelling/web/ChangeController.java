package org.shenbao.modelling.web;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.modelling.Drafting;
import org.shenbao.modelling.ModelChange;
import org.shenbao.modelling.ModelChange.State;
import org.shenbao.modelling.ModelChanges;
import org.shenbao.modelling.Releases;
import org.shenbao.support.InvalidInput;
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

@RestController
@RequestMapping("/api/models/changes")
class ChangeController {

    private final ModelChanges changes;
    private final Drafting drafting;
    private final Releases releases;
    private final ChangeViews views;

    ChangeController(ModelChanges changes, Drafting drafting, Releases releases, ChangeViews views) {
        this.changes = changes;
        this.drafting = drafting;
        this.releases = releases;
        this.views = views;
    }

    @GetMapping
    List<ChangeViews.Line> list(@RequestParam(required = false) @Nullable String state) {
        return views.lines(changes.list(state == null || state.isBlank() ? null : state(state)));
    }

    @PostMapping
    ResponseEntity<ChangeViews.Detail> begin(@RequestBody NewChange change) {
        ModelChange begun = changes.begin(
                Objects.requireNonNullElse(change.title(), ""),
                Set.copyOf(Objects.requireNonNullElse(change.files(), List.of())));
        return ResponseEntity.created(URI.create("/api/models/changes/" + begun.id()))
                .body(views.detail(begun));
    }

    @GetMapping("/{id}")
    ChangeViews.Detail get(@PathVariable long id) {
        return views.detail(changes.get(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable long id) {
        changes.discard(id);
    }

    @PutMapping("/{id}/files/{name}")
    Saved save(@PathVariable long id, @PathVariable String name, @RequestBody Draft draft) {
        if (draft.content() == null) {
            throw InvalidInput.of("content", "缺少文件内容。");
        }
        return new Saved(drafting.save(id, name, draft.version(), draft.content(), draft.baseVersion()));
    }

    @DeleteMapping("/{id}/files/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @PathVariable String name) {
        drafting.remove(id, name);
    }

    @PostMapping("/{id}/lock")
    ChangeViews.Lock lock(@PathVariable long id) {
        return views.lock(drafting.lock(id));
    }

    @DeleteMapping("/{id}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable long id) {
        drafting.unlock(id);
    }

    @PostMapping("/{id}/proposal")
    ChangeViews.Detail propose(@PathVariable long id, @RequestBody Proposal proposal) {
        releases.propose(
                id,
                Objects.requireNonNullElse(proposal.reason(), ""),
                proposal.releaseAt(),
                Objects.requireNonNullElse(proposal.canaryBodies(), List.of()));
        return get(id);
    }

    @PostMapping("/{id}/withdrawal")
    ChangeViews.Detail withdraw(@PathVariable long id) {
        releases.withdraw(id);
        return get(id);
    }

    @PostMapping("/{id}/release")
    ChangeViews.Detail release(@PathVariable long id) {
        releases.release(id);
        return get(id);
    }

    @PostMapping("/{id}/rejection")
    ChangeViews.Detail reject(@PathVariable long id, @RequestBody Rejection rejection) {
        releases.reject(id, Objects.requireNonNullElse(rejection.reason(), ""));
        return get(id);
    }

    @PostMapping("/{id}/canary-completion")
    ChangeViews.Detail completeCanary(@PathVariable long id) {
        releases.completeCanary(id);
        return get(id);
    }

    private static State state(String word) {
        return Arrays.stream(State.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("state", "没有这种状态。"));
    }

    record NewChange(@Nullable String title, @Nullable List<String> files) {}

    /**
     * @param version of the draft that was edited; 0 for a new file
     * @param baseVersion live version that the draft now takes into account; left out: as before
     */
    record Draft(
            int version, @Nullable String content, @Nullable Integer baseVersion) {}

    record Saved(int version) {}

    record Proposal(
            @Nullable String reason,
            @Nullable Instant releaseAt,
            @Nullable List<String> canaryBodies) {}

    record Rejection(@Nullable String reason) {}
}
