package org.shenbao.review.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shenbao.application.ApplicationId;
import org.shenbao.review.DrawReplay;
import org.shenbao.review.Draws;
import org.shenbao.review.Invitations;
import org.shenbao.review.PanelBoard;
import org.shenbao.review.PanelView;
import org.shenbao.review.Panels;
import org.shenbao.review.Rankings;
import org.shenbao.review.ReviewOutcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/panels")
class PanelController {

    private final PanelBoard board;
    private final Panels panels;
    private final Draws draws;
    private final Invitations invitations;
    private final Rankings rankings;

    PanelController(PanelBoard board, Panels panels, Draws draws, Invitations invitations, Rankings rankings) {
        this.board = board;
        this.panels = panels;
        this.draws = draws;
        this.invitations = invitations;
        this.rankings = rankings;
    }

    @GetMapping
    List<PanelView.Summary> list() {
        return board.list();
    }

    @GetMapping("/waiting")
    List<PanelView.Waiting> waiting() {
        return board.waiting();
    }

    @GetMapping("/{id}")
    PanelView get(@PathVariable long id) {
        return board.get(id);
    }

    @PostMapping
    ResponseEntity<PanelView> form(@Valid @RequestBody NewPanel request) {
        Set<ApplicationId> ids =
                request.applicationIds().stream().map(ApplicationId::new).collect(Collectors.toSet());
        long id = panels.form(request.roundId(), request.category(), request.size(), ids);
        return ResponseEntity.created(URI.create("/api/panels/" + id)).body(board.get(id));
    }

    /** Seals the next draw: its commitment is on record, nobody is drawn yet. */
    @PostMapping("/{id}/draws")
    @ResponseStatus(HttpStatus.CREATED)
    PanelView seal(@PathVariable long id, @Valid @RequestBody NewDraw request) {
        draws.seal(id, request.reason());
        return board.get(id);
    }

    /** Executes a sealed draw with the witness's word. */
    @PostMapping("/{id}/draws/{sequence}/execution")
    PanelView execute(@PathVariable long id, @PathVariable int sequence, @Valid @RequestBody Execution request) {
        draws.execute(id, sequence, request.witness(), request.witnessName());
        return board.get(id);
    }

    @GetMapping("/{id}/draws/{sequence}/replay")
    DrawReplay replay(@PathVariable long id, @PathVariable int sequence) {
        return draws.replay(id, sequence);
    }

    @PostMapping("/{id}/invitations/{expert}/lapse")
    PanelView lapse(@PathVariable long id, @PathVariable String expert, @Valid @RequestBody Reason request) {
        invitations.lapse(id, expert, request.reason());
        return board.get(id);
    }

    @PostMapping("/{id}/scoring")
    PanelView begin(@PathVariable long id) {
        panels.begin(id);
        return board.get(id);
    }

    @PostMapping("/{id}/ranking")
    @ResponseStatus(HttpStatus.CREATED)
    PanelView rank(@PathVariable long id, @Valid @RequestBody NewRanking request) {
        rankings.fix(
                id,
                request.cutLine(),
                request.remark(),
                request.verdicts().stream()
                        .collect(Collectors.toMap(
                                one -> new ApplicationId(one.applicationId()),
                                one -> new Rankings.Verdict(one.outcome(), one.reason()))));
        return board.get(id);
    }

    record NewPanel(
            long roundId,
            @NotNull String category,
            int size,
            @NotNull Set<Long> applicationIds) {}

    record NewDraw(@NotNull @Size(max = 500) String reason) {}

    record Execution(
            @NotNull @Size(max = 64) String witness,
            @NotNull @Size(max = 64) String witnessName) {}

    record Reason(@NotNull @Size(max = 500) String reason) {}

    record NewRanking(
            @NotNull BigDecimal cutLine,
            @NotNull @Size(max = 1000) String remark,
            @NotNull List<@Valid Verdict> verdicts) {}

    record Verdict(
            long applicationId,
            @NotNull ReviewOutcome outcome,
            @NotNull @Size(max = 500) String reason) {}
}
