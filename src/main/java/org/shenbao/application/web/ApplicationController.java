package org.shenbao.application.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.ApplicationSummary;
import org.shenbao.application.Commitments;
import org.shenbao.application.DossierPage;
import org.shenbao.application.DossierPages;
import org.shenbao.application.Drafts;
import org.shenbao.application.StageName;
import org.shenbao.application.Summaries;
import org.shenbao.application.WorkingCopies;
import org.shenbao.application.WorkingCopy;
import org.shenbao.decision.Evaluation;
import org.shenbao.support.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
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

/** Lists, drafts and dossiers. */
@RestController
@Validated
@RequestMapping("/api/applications")
class ApplicationController {

    private final Summaries summaries;
    private final Drafts drafts;
    private final WorkingCopies copies;
    private final DossierPages dossiers;
    private final Commitments commitments;

    ApplicationController(
            Summaries summaries, Drafts drafts, WorkingCopies copies, DossierPages dossiers, Commitments commitments) {
        this.summaries = summaries;
        this.drafts = drafts;
        this.copies = copies;
        this.dossiers = dossiers;
        this.commitments = commitments;
    }

    @GetMapping
    Page<ApplicationSummary> list(
            @RequestParam(required = false) @Nullable Long round,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "updated") String sort,
            @RequestParam(defaultValue = "1") @Min(1) @Max(100_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        return summaries.list(round, stage, outcome, q, sort, page, size);
    }

    /** Stages that the list can be narrowed to. */
    @GetMapping("/stages")
    List<StageName> stages() {
        return summaries.stages();
    }

    @PostMapping
    ResponseEntity<Created> create(@Valid @RequestBody NewDraft draft) {
        ApplicationId id = drafts.create(draft.roundId(), draft.category());
        return ResponseEntity.created(URI.create("/api/applications/" + id)).body(new Created(id));
    }

    /** The caller's own working copy. */
    @GetMapping("/{id}")
    WorkingCopy get(@PathVariable long id) {
        return copies.of(new ApplicationId(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        drafts.delete(new ApplicationId(id));
    }

    @PutMapping("/{id}/answers")
    WorkingCopy save(@PathVariable long id, @Valid @RequestBody TypedAnswers typed) {
        drafts.save(new ApplicationId(id), typed.version(), typed.answers());
        return copies.of(new ApplicationId(id));
    }

    @PutMapping("/{id}/commitments/{key}")
    WorkingCopy sign(@PathVariable long id, @PathVariable String key, @Valid @RequestBody Signature signature) {
        ApplicationId application = new ApplicationId(id);
        if (signature.agreed()) {
            commitments.sign(application, key, signature.signatory() == null ? "" : signature.signatory());
        } else {
            commitments.revoke(application, key);
        }
        return copies.of(application);
    }

    /** Eligibility of what is typed so far. */
    @PostMapping("/{id}/eligibility")
    Evaluation eligibility(@PathVariable long id) {
        return copies.selfCheck(new ApplicationId(id));
    }

    /** The working copy as officials will read it. */
    @GetMapping("/{id}/preview")
    DossierPage preview(@PathVariable long id) {
        return dossiers.preview(new ApplicationId(id));
    }

    /** The last sealed dossier. */
    @GetMapping("/{id}/dossier")
    DossierPage dossier(@PathVariable long id) {
        return dossiers.of(new ApplicationId(id));
    }

    record NewDraft(@NotNull Long roundId, @NotBlank String category) {}

    record Created(ApplicationId id) {}

    record TypedAnswers(@NotNull Integer version, @NotNull Map<String, Object> answers) {}

    record Signature(boolean agreed, @Nullable String signatory) {}
}
