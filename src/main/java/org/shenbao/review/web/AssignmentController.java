package org.shenbao.review.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.shenbao.review.Invitations;
import org.shenbao.review.MyInvitations;
import org.shenbao.review.Scorecard;
import org.shenbao.review.Scorecards;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the signed-in expert was drawn for and has to judge. */
@RestController
@RequestMapping("/api/assignments")
class AssignmentController {

    private final MyInvitations myInvitations;
    private final Invitations invitations;
    private final Scorecards scorecards;

    AssignmentController(MyInvitations myInvitations, Invitations invitations, Scorecards scorecards) {
        this.myInvitations = myInvitations;
        this.invitations = invitations;
        this.scorecards = scorecards;
    }

    @GetMapping
    Work list() {
        return new Work(myInvitations.mine(), scorecards.mine());
    }

    @PostMapping("/invitations/{panelId}/answer")
    Work answer(@PathVariable long panelId, @Valid @RequestBody Answer request) {
        if (request.accepted()) {
            invitations.accept(panelId);
        } else {
            invitations.decline(panelId, request.reason());
        }
        return list();
    }

    @GetMapping("/{id}")
    Scorecard get(@PathVariable long id) {
        return scorecards.get(id);
    }

    @PutMapping("/{id}/scorecard")
    Scorecard save(@PathVariable long id, @Valid @RequestBody Draft request) {
        scorecards.save(id, request.version(), request.scores(), request.comment(), request.siteCheck());
        return scorecards.get(id);
    }

    @PostMapping("/{id}/submission")
    Scorecard submit(@PathVariable long id, @RequestBody Submission request) {
        scorecards.submit(id, request.version());
        return scorecards.get(id);
    }

    @PostMapping("/{id}/conflict")
    Scorecard recuse(@PathVariable long id, @Valid @RequestBody Conflict request) {
        scorecards.recuse(id, request.reason());
        return scorecards.get(id);
    }

    record Work(List<MyInvitations.MyInvitation> invitations, List<Scorecard> scorecards) {}

    record Answer(
            boolean accepted, @NotNull @Size(max = 500) String reason) {}

    record Draft(
            int version,
            @NotNull Map<String, @NotNull BigDecimal> scores,
            @NotNull @Size(max = 2000) String comment,
            boolean siteCheck) {}

    record Submission(int version) {}

    record Conflict(@NotNull @Size(max = 500) String reason) {}
}
