package org.shenbao.routing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Bodies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which version of a diagram a new application starts on: the newest, unless that one is on trial (试点) and the
 * application belongs to none of the bodies that try it. Nothing here asks who calls.
 */
@Service
@Transactional
public class StartVersions {

    private final StartVersionMapper mapper;
    private final Bodies bodies;
    private final AuditTrail audit;
    private final Clock clock;

    StartVersions(StartVersionMapper mapper, Bodies bodies, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * New applications of these bodies, and of those below them, start on the newest version, everybody else's on the
     * steady one. Takes the place of an earlier trial of the diagram, and is over as soon as a newer version is deployed.
     *
     * @param trialVersion the newest version
     * @param bodyCodes at least one
     */
    public void tryOut(String processKey, int trialVersion, int steadyVersion, Collection<String> bodyCodes) {
        if (bodyCodes.isEmpty()) {
            throw new IllegalArgumentException("nobody to try out " + processKey);
        }
        forget(processKey);
        Trial trial = new Trial(processKey, trialVersion, steadyVersion, now());
        mapper.insert(trial);
        Set<String> trying = new TreeSet<>(bodyCodes);
        mapper.insertBodies(processKey, trying);
        audit.record(AuditEntry.of("routing.trial-started", "process", processKey, new Started(trial, trying)));
    }

    /** Everybody starts on the newest version from now on; nothing happens when no trial is under way. */
    public void complete(String processKey) {
        Optional<Trial> trial = mapper.find(processKey);
        if (trial.isPresent()) {
            forget(processKey);
            audit.record(AuditEntry.of("routing.trial-completed", "process", processKey, trial.get()));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Trial> trial(String processKey) {
        return mapper.find(processKey);
    }

    /** Bodies that try a version out, as they were chosen. */
    @Transactional(readOnly = true)
    public List<String> bodies(String processKey) {
        return mapper.bodies(processKey);
    }

    /** Version on which an application of this body starts, when the newest one is on trial elsewhere. */
    @Transactional(readOnly = true)
    public Optional<Integer> other(Trial trial, int newestVersion, String bodyCode) {
        boolean overtaken = newestVersion != trial.trialVersion();
        boolean tries = mapper.bodies(trial.processKey()).stream()
                .anyMatch(body -> bodies.subtree(body).contains(bodyCode));
        return overtaken || tries ? Optional.empty() : Optional.of(trial.steadyVersion());
    }

    private void forget(String processKey) {
        mapper.deleteBodies(processKey);
        mapper.delete(processKey);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @param steadyVersion what bodies that do not take part go on with */
    public record Trial(String processKey, int trialVersion, int steadyVersion, Instant since) {}

    private record Started(Trial trial, Set<String> bodies) {}
}
