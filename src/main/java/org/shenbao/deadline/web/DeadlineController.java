package org.shenbao.deadline.web;

import java.util.List;
import java.util.Optional;
import org.shenbao.deadline.Deadlines;
import org.shenbao.deadline.Firing;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deadlines")
class DeadlineController {

    private static final List<String> READERS = List.of(Role.OFFICER, Role.LEADER, Role.AUDIT_ADMIN);

    private final Deadlines deadlines;
    private final CurrentActor currentActor;

    DeadlineController(Deadlines deadlines, CurrentActor currentActor) {
        this.deadlines = deadlines;
        this.currentActor = currentActor;
    }

    /** The firings of every round hold no enterprise's data: numbers, instants and nodes. */
    @GetMapping("/ledger")
    List<Firing> ledger(@RequestParam Optional<Long> roundId) {
        Actor actor = currentActor.get();
        if (READERS.stream().noneMatch(actor::has)) {
            throw new Forbidden("期限台账仅供主管部门工作人员和审计员查阅。");
        }
        return deadlines.ledger(roundId);
    }
}
