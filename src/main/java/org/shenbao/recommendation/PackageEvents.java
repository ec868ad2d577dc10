package org.shenbao.recommendation;

import java.util.List;
import org.shenbao.application.ApplicationWithdrawn;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.MilestonePassed;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.catalogue.Rounds;
import org.shenbao.routing.ApplicationMoved;
import org.shenbao.routing.Message;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.StageEntered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens elsewhere and changes packages; always inside the transaction that it happens in. */
@Component
class PackageEvents {

    private final PackageMapper mapper;
    private final PackageEntries entries;
    private final QuotaLedger quotas;
    private final RoundProcesses processes;
    private final Rounds rounds;
    private final Responsibilities responsibilities;
    private final PackageNews news;
    private final AuditTrail audit;

    PackageEvents(
            PackageMapper mapper,
            PackageEntries entries,
            QuotaLedger quotas,
            RoundProcesses processes,
            Rounds rounds,
            Responsibilities responsibilities,
            PackageNews news,
            AuditTrail audit) {
        this.mapper = mapper;
        this.entries = entries;
        this.quotas = quotas;
        this.processes = processes;
        this.rounds = rounds;
        this.responsibilities = responsibilities;
        this.news = news;
        this.audit = audit;
    }

    @EventListener
    void on(StageEntered event) {
        if (event.awaits() == Message.RECOMMENDED) {
            entries.add(event.id(), event.stage());
        }
    }

    @EventListener
    void on(ApplicationWithdrawn event) {
        entries.remove(event.id());
        quotas.release(event.id());
    }

    /** Put elsewhere before its package left, it leaves the package. */
    @EventListener
    void on(ApplicationMoved event) {
        if (event.awaited().contains(Message.RECOMMENDED)) {
            entries.remove(event.id());
            quotas.release(event.id());
        }
    }

    /** Whatever a body still composes at the cut-off stays behind. */
    @EventListener
    void on(MilestonePassed event) {
        String programme = rounds.get(event.roundId()).programme();
        List<String> over =
                responsibilities.ending(programme, event.milestone()).until();
        for (long id : over.isEmpty() ? List.<Long>of() : mapper.composingOf(event.roundId(), over)) {
            if (mapper.close(id, event.planned()) > 0) {
                processes.offer(RecommendationPackage.businessKey(id), Message.DEADLINE_PASSED);
                RecommendationPackage closed = mapper.find(id).orElseThrow();
                audit.record(AuditEntry.of("recommendation.closed", "package", id, closed));
                news.closed(closed);
            }
        }
    }
}
