package org.shenbao.recommendation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Milestone;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Rounds;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.Variables;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts applications that passed the preliminary review into their district's open package, and takes them out again. */
@Service
class PackageEntries {

    static final String PROCESS = "recommendation-package";
    private static final String FIRST_OPINION = "经审核，下列项目申报材料完整、内容真实，符合申报指南规定的条件，同意推荐，现予上报。";

    private final PackageMapper mapper;
    private final Applications applications;
    private final RoundProcesses processes;
    private final Rounds rounds;
    private final Programmes programmes;
    private final Bodies bodies;
    private final AuditTrail audit;
    private final Clock clock;

    PackageEntries(
            PackageMapper mapper,
            Applications applications,
            RoundProcesses processes,
            Rounds rounds,
            Programmes programmes,
            Bodies bodies,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.processes = processes;
        this.rounds = rounds;
        this.programmes = programmes;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Recommended by default, at the end of the ranking. An application already in a package stays where it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ApplicationId id) {
        if (mapper.itemOf(id).isPresent()) {
            return;
        }
        ProjectApplication application = applications.get(id);
        long packageId = openPackage(application.roundId(), application.districtBody());
        mapper.addItem(packageId, id);
        mapper.touch(packageId);
        audit.record(AuditEntry.of("recommendation.entered", "package", packageId, new Entered(id.value())));
    }

    /** Leaves no gap that matters: positions are counted again when the package is saved or sealed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(ApplicationId id) {
        mapper.itemOf(id).ifPresent(item -> {
            if (mapper.removeItem(id) > 0) {
                mapper.touch(item.packageId());
                audit.record(
                        AuditEntry.of("recommendation.left", "package", item.packageId(), new Entered(id.value())));
            }
        });
    }

    private long openPackage(long roundId, String body) {
        return mapper.composing(roundId, body).map(RecommendationPackage::id).orElseGet(() -> create(roundId, body));
    }

    private long create(long roundId, String body) {
        PackageMapper.NewPackage fresh = new PackageMapper.NewPackage(
                roundId,
                body,
                intakeBody(roundId, body),
                mapper.lastSeq(roundId, body) + 1,
                FIRST_OPINION,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            mapper.insert(fresh);
        } catch (DuplicateKeyException e) {
            // Another application of the district passed at the same moment and opened it.
            return mapper.composing(roundId, body).orElseThrow(() -> e).id();
        }
        startProcess(fresh.id(), roundId, body);
        audit.record(AuditEntry.of("recommendation.opened", "package", fresh.id(), mapper.find(fresh.id())));
        return fresh.id();
    }

    private void startProcess(long packageId, long roundId, String body) {
        processes.start(
                PROCESS,
                RecommendationPackage.businessKey(packageId),
                Variables.ROUND_ID.as(roundId),
                Variables.DISTRICT_BODY.as(body),
                Variables.CITY_BODY.as(superior(body)),
                Variables.INTAKE_BODY.as(intakeBody(roundId, body)));
    }

    /** The notice names who receives what its cut-off closes (指南三、（二）); otherwise the body above does. */
    private String intakeBody(long roundId, String body) {
        return programmes.programme(rounds.get(roundId).programme()).milestones().stream()
                .filter(milestone -> milestone.type().equals("hard-cutoff"))
                .map(Milestone::recipient)
                .filter(recipient -> recipient != null && bodies.find(recipient).isPresent())
                .findFirst()
                .orElseGet(() -> superior(body));
    }

    private String superior(String body) {
        String parent = bodies.get(body).parentCode();
        return parent == null ? body : parent;
    }

    private record Entered(long applicationId) {}
}
