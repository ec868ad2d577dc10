package org.shenbao.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** The desk where packages arrive (青岛 三、（二）; 广东 971号二; 240号四). */
@Service
public class ArrivalDesk {

    static final String TASK = "UserTask_RegisterArrival";
    static final String OUTCOME = "received";
    private static final String REFUSED = "refused";

    private final PackageMapper mapper;
    private final PackageAccess access;
    private final Applications applications;
    private final Workflow workflow;
    private final RoundProcesses processes;
    private final SubmissionDeadline deadline;
    private final QuotaLedger quotas;
    private final PackageNews news;
    private final AuditTrail audit;
    private final Clock clock;

    ArrivalDesk(
            PackageMapper mapper,
            PackageAccess access,
            Applications applications,
            Workflow workflow,
            RoundProcesses processes,
            SubmissionDeadline deadline,
            QuotaLedger quotas,
            PackageNews news,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.access = access;
        this.applications = applications;
        this.workflow = workflow;
        this.processes = processes;
        this.deadline = deadline;
        this.quotas = quotas;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers that the package is there; its applications go on, unless the arrival counts and it came too late: then
     * they end (广东 971号二).
     *
     * @param copies paper copies that arrived, 0 to 99
     * @param arrivedAt when the paper came; absent: now
     * @throws PackageClosed when a colleague registered it first, or the district has not submitted it
     */
    @Transactional
    public RecommendationPackage register(long id, int copies, String remark, @Nullable Instant arrivedAt) {
        RecommendationPackage found = mapper.lock(id).orElseThrow(() -> new NotFound("推荐包"));
        Actor actor = access.receiver(found);
        if (found.state() != PackageState.SUBMITTED) {
            throw new PackageClosed("该推荐包" + found.state().nameZh() + "，不需要再登记接收，请刷新后查看。");
        }
        check(copies, remark);
        Instant at = arrival(found, arrivedAt);
        if (isLate(found, at)) {
            return refuse(found, actor, remark, at);
        }
        mapper.receive(id, copies, remark.strip(), actor.username(), at);
        workflow.tellAll(running(id), Message.PACKAGE_RECEIVED);
        processes.complete(found.businessKey(), TASK, OUTCOME);
        audit.record(AuditEntry.of("recommendation.received", "package", id, new Arrival(copies, remark, at)));
        RecommendationPackage received = mapper.find(id).orElseThrow();
        news.received(received);
        return received;
    }

    /** The legal fact first: every application of the package ends with it. */
    private RecommendationPackage refuse(RecommendationPackage found, Actor actor, String remark, Instant at) {
        List<ApplicationId> ended = running(found.id());
        mapper.refuse(found.id(), remark.strip(), actor.username(), at);
        ended.forEach(quotas::release);
        workflow.tellAll(ended, Message.PACKAGE_REFUSED);
        processes.complete(found.businessKey(), TASK, REFUSED);
        audit.record(AuditEntry.of("recommendation.refused", "package", found.id(), new Arrival(0, remark, at)));
        RecommendationPackage refused = mapper.find(found.id()).orElseThrow();
        news.refused(refused);
        return refused;
    }

    private boolean isLate(RecommendationPackage found, Instant at) {
        return deadline.isJudgedByArrival(found)
                && deadline.of(found).filter(cutoff -> !at.isBefore(cutoff)).isPresent();
    }

    private Instant arrival(RecommendationPackage found, @Nullable Instant arrivedAt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant at = arrivedAt == null ? now : arrivedAt.truncatedTo(ChronoUnit.MILLIS);
        if (at.isAfter(now) || (found.submittedAt() != null && at.isBefore(found.createdAt()))) {
            throw InvalidInput.of("arrivedAt", "送达时间应在推荐包编制之后、当前时间之前。");
        }
        return at;
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

    private record Arrival(int copies, String remark, Instant at) {}
}
