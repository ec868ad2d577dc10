package org.shenbao.recommendation;

import org.shenbao.application.ApplicationWithdrawn;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.MilestonePassed;
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
    private final RoundProcesses processes;
    private final PackageNews news;
    private final AuditTrail audit;

    PackageEvents(
            PackageMapper mapper,
            PackageEntries entries,
            RoundProcesses processes,
            PackageNews news,
            AuditTrail audit) {
        this.mapper = mapper;
        this.entries = entries;
        this.processes = processes;
        this.news = news;
        this.audit = audit;
    }

    @EventListener
    void on(StageEntered event) {
        if (event.stage().equals(Completeness.STAGE)) {
            entries.add(event.id());
        }
    }

    @EventListener
    void on(ApplicationWithdrawn event) {
        entries.remove(event.id());
    }

    /** Whatever a district still composes at the cut-off stays behind. */
    @EventListener
    void on(MilestonePassed event) {
        for (long id : mapper.composingOf(event.roundId())) {
            if (mapper.close(id, event.planned()) > 0) {
                processes.offer(RecommendationPackage.businessKey(id), Message.DEADLINE_PASSED);
                RecommendationPackage closed = mapper.find(id).orElseThrow();
                audit.record(AuditEntry.of("recommendation.closed", "package", id, closed));
                news.closed(closed);
            }
        }
    }
}
