package org.shenbao.recommendation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.Variable;
import org.shenbao.routing.Variables;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts applications that passed a review into the open package of the body that recommends them, and takes them out again. */
@Service
class PackageEntries {

    static final String PROCESS = "recommendation-package";
    private static final String FIRST_OPINION = "经审核，下列项目申报材料完整、内容真实，符合申报条件，同意推荐，现予上报。";

    private final PackageMapper mapper;
    private final Applications applications;
    private final RoundProcesses processes;
    private final Responsibilities responsibilities;
    private final AuditTrail audit;
    private final Clock clock;

    PackageEntries(
            PackageMapper mapper,
            Applications applications,
            RoundProcesses processes,
            Responsibilities responsibilities,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.processes = processes;
        this.responsibilities = responsibilities;
        this.audit = audit;
        this.clock = clock;
    }

    /** Recommended by default, at the end of the ranking. An application already in a package stays where it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ApplicationId id, String stage) {
        if (isEntered(id, stage)) {
            return;
        }
        ProjectApplication application = applications.get(id);
        String body = responsibilities.body(application.programme(), stage, application.districtBody());
        long packageId = openPackage(application, stage, body);
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

    private boolean isEntered(ApplicationId id, String stage) {
        return mapper.itemOf(id)
                .flatMap(item -> mapper.find(item.packageId()))
                .filter(found -> found.stage().equals(stage))
                .isPresent();
    }

    private long openPackage(ProjectApplication application, String stage, String body) {
        return mapper.composing(application.roundId(), body)
                .map(RecommendationPackage::id)
                .orElseGet(() -> create(application, stage, body));
    }

    private long create(ProjectApplication application, String stage, String body) {
        long roundId = application.roundId();
        PackageMapper.NewPackage fresh = new PackageMapper.NewPackage(
                roundId,
                body,
                responsibilities.recipient(application.programme(), stage, application.districtBody()),
                stage,
                mapper.lastSeq(roundId, body) + 1,
                FIRST_OPINION,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            mapper.insert(fresh);
        } catch (DuplicateKeyException e) {
            // Another application of the district passed at the same moment and opened it.
            return mapper.composing(roundId, body).orElseThrow(() -> e).id();
        }
        startProcess(mapper.find(fresh.id()).orElseThrow(), application.programme());
        audit.record(AuditEntry.of("recommendation.opened", "package", fresh.id(), mapper.find(fresh.id())));
        return fresh.id();
    }

    private void startProcess(RecommendationPackage found, String programme) {
        Optional<String> milestone = responsibilities.milestone(programme, found.stage());
        processes.start(
                PROCESS,
                found.businessKey(),
                Stream.concat(
                                Stream.of(
                                        Variables.ROUND_ID.as(found.roundId()),
                                        Variables.DISTRICT_BODY.as(found.bodyCode()),
                                        Variables.INTAKE_BODY.as(found.intakeBody())),
                                milestone.map(Variables.MILESTONE::as).stream())
                        .toArray(Variable.Value[]::new));
    }

    private record Entered(long applicationId) {}
}
