package org.shenbao.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.routing.Message;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.Workflow;
import org.shenbao.support.Actor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at the city where packages arrive (指南三、（二）: 纸质版一式三份). */
@Service
public class ArrivalDesk {

    static final String TASK = "UserTask_RegisterArrival";
    static final String OUTCOME = "received";

    private final PackageMapper mapper;
    private final PackageAccess access;
    private final Applications applications;
    private final Workflow workflow;
    private final RoundProcesses processes;
    private final PackageNews news;
    private final AuditTrail audit;
    private final Clock clock;

    ArrivalDesk(
            PackageMapper mapper,
            PackageAccess access,
            Applications applications,
            Workflow workflow,
            RoundProcesses processes,
            PackageNews news,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.access = access;
        this.applications = applications;
        this.workflow = workflow;
        this.processes = processes;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers that the package is there; its applications go on to the recheck.
     *
     * @param copies paper copies that arrived, 0 to 99
     * @throws PackageClosed when a colleague registered it first, or the district has not submitted it
     */
    @Transactional
    public RecommendationPackage register(long id, int copies, String remark) {
        RecommendationPackage found = mapper.lock(id).orElseThrow(() -> new NotFound("推荐包"));
        Actor actor = access.receiver(found);
        if (found.state() != PackageState.SUBMITTED) {
            throw new PackageClosed("该推荐包" + found.state().nameZh() + "，不需要再登记接收，请刷新后查看。");
        }
        check(copies, remark);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        mapper.receive(id, copies, remark.strip(), actor.username(), at);
        workflow.tellAll(running(id), Message.PACKAGE_RECEIVED);
        processes.complete(found.businessKey(), TASK, OUTCOME);
        audit.record(AuditEntry.of("recommendation.received", "package", id, new Arrival(copies, remark)));
        RecommendationPackage received = mapper.find(id).orElseThrow();
        news.received(received);
        return received;
    }

    private List<ApplicationId> running(long packageId) {
        List<ApplicationId> recommended = mapper.items(List.of(packageId)).stream()
                .filter(PackageItem::recommended)
                .map(PackageItem::applicationId)
                .toList();
        return applications.all(recommended).stream()
                .filter(ProjectApplication::isRunning)
                .map(ProjectApplication::id)
                .toList();
    }

    private static void check(int copies, String remark) {
        if (copies < 0 || copies > 99) {
            throw InvalidInput.of("copiesReceived", "纸质材料份数应为 0 至 99。");
        }
        if (remark.length() > 500) {
            throw InvalidInput.of("remark", "备注不超过 500 字。");
        }
    }

    private record Arrival(int copies, String remark) {}
}
