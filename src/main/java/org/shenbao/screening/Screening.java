package org.shenbao.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.ApplicationSubmitted;
import org.shenbao.application.ApplicationSupplemented;
import org.shenbao.application.Applications;
import org.shenbao.application.Dossiers;
import org.shenbao.application.ProjectApplication;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the fingerprints of all submitted applications and compares one with the others (指南三、（三）项目查重). */
@Service
@Transactional
public class Screening {

    private final ScreeningMapper mapper;
    private final Fingerprints fingerprints;
    private final Comparison comparison;
    private final Applications applications;
    private final Dossiers dossiers;
    private final AuditTrail audit;
    private final Clock clock;

    Screening(
            ScreeningMapper mapper,
            Fingerprints fingerprints,
            Comparison comparison,
            Applications applications,
            Dossiers dossiers,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.fingerprints = fingerprints;
        this.comparison = comparison;
        this.applications = applications;
        this.dossiers = dossiers;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    public void on(ApplicationSubmitted event) {
        index(event.id());
    }

    @EventListener
    public void on(ApplicationSupplemented event) {
        index(event.id());
    }

    /** Takes the fingerprints of the last sealed dossier; those of an earlier one are forgotten. */
    public void index(ApplicationId id) {
        mapper.forget(id);
        mapper.remember(fingerprints.of(applications.get(id), dossiers.of(id)));
    }

    /**
     * Compares the application with every other one that runs or was awarded, in any round. Screening again replaces
     * what was found before.
     *
     * @return what an official has to judge
     */
    public List<Hit> screen(ApplicationId id) {
        ProjectApplication own = applications.get(id);
        List<Fingerprint> ownPrints = mapper.of(id);
        List<Hit> hits = new ArrayList<>(comparison.within(ownPrints));
        hits.addAll(comparison.with(own, ownPrints, this::counted));
        mapper.forgetHits(id);
        if (!hits.isEmpty()) {
            mapper.rememberHits(hits);
        }
        mapper.forgetRun(id);
        mapper.rememberRun(id, clock.instant().truncatedTo(ChronoUnit.MILLIS), hits.size());
        audit.record(AuditEntry.of("screening.screened", "application", id, new Found(hits)));
        return hits;
    }

    @Transactional(readOnly = true)
    public List<Hit> hits(ApplicationId id) {
        return mapper.hits(id);
    }

    /** Empty while it has not been screened. */
    @Transactional(readOnly = true)
    public Optional<Instant> screenedAt(ApplicationId id) {
        return mapper.screenedAt(id);
    }

    /** What ended without money duplicates nothing. */
    private Map<ApplicationId, ProjectApplication> counted(Set<ApplicationId> ids) {
        return applications.all(ids).stream()
                .filter(ProjectApplication::isSubmitted)
                .filter(other -> other.isRunning() || other.isChosen())
                .collect(Collectors.toMap(ProjectApplication::id, Function.identity()));
    }

    private record Found(List<Hit> hits) {}
}
