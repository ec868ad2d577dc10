package org.shenbao.reporting.web;

import org.shenbao.identity.Role;
import org.shenbao.reporting.Readers;
import org.shenbao.reporting.Reconciliations;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the figures rest on what the engine did. Auditors read it of all bodies, analysts of their own. */
@RestController
@RequestMapping("/api/reports/reconciliation")
class ReconciliationController {

    private final Reconciliations reconciliations;
    private final CurrentActor actors;
    private final Readers readers;

    ReconciliationController(Reconciliations reconciliations, CurrentActor actors, Readers readers) {
        this.reconciliations = reconciliations;
        this.actors = actors;
        this.readers = readers;
    }

    @GetMapping
    Reconciliations.Reconciled reconcile() {
        Actor actor = actors.get();
        if (actor.has(Role.AUDIT_ADMIN)) {
            return reconciliations.all();
        }
        if (actor.has(Role.ANALYST)) {
            return reconciliations.of(readers.current().bodies());
        }
        throw new Forbidden("停留记录核对仅供安全审计员和流程分析员使用。");
    }
}
