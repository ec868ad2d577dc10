package org.shenbao.performance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.shenbao.application.ApplicationAccess;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.catalogue.RoundMilestone;
import org.shenbao.catalogue.Rounds;
import org.shenbao.routing.Message;
import org.shenbao.routing.NotAwaited;
import org.shenbao.routing.StageDecision;
import org.shenbao.routing.StageDecisions;
import org.shenbao.routing.StageStay;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.Workflow;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Targets and reports of a chosen project. Any diagram with a node that waits for the report asks for one. */
@Service
@Transactional
public class Performance {

    private static final int LONGEST = 4000;
    private static final int LONGEST_EVIDENCE = 2000;

    private final PerformanceMapper mapper;
    private final Applications applications;
    private final ApplicationAccess access;
    private final StageStays stays;
    private final StageDecisions decisions;
    private final Workflow workflow;
    private final Rounds rounds;
    private final Responsibilities responsibilities;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    Performance(
            PerformanceMapper mapper,
            Applications applications,
            ApplicationAccess access,
            StageStays stays,
            StageDecisions decisions,
            Workflow workflow,
            Rounds rounds,
            Responsibilities responsibilities,
            CurrentActor actors,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.access = access;
        this.stays = stays;
        this.decisions = decisions;
        this.workflow = workflow;
        this.rounds = rounds;
        this.responsibilities = responsibilities;
        this.actors = actors;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** @throws NotFound when the caller may not see the application */
    @Transactional(readOnly = true)
    public PerformanceStanding of(ApplicationId id) {
        ProjectApplication application = access.readable(id);
        Optional<StageStay> waiting = waiting(id);
        return new PerformanceStanding(
                waiting.isPresent(),
                targets(id).orElse(null),
                waiting.flatMap(stay -> due(application, stay.stage()))
                        .map(RoundMilestone::passesAt)
                        .map(passesAt -> passesAt.minusSeconds(1))
                        .orElse(null),
                mapper.of(id));
    }

    /**
     * The applicant reports; the officials who judge it get their task.
     *
     * @throws NotFound when it is not the caller's
     * @throws NotAwaited when no report is due, or another is being judged
     * @throws InvalidInput when it says nothing, or too much
     */
    public void report(ApplicationId id, String achieved, String evidence) {
        access.own(id);
        applications.lock(id);
        if (waiting(id).isEmpty()) {
            throw new NotAwaited("该项目");
        }
        check(achieved, evidence);
        PerformanceReport report = new PerformanceReport(
                id,
                mapper.of(id).size() + 1,
                achieved.strip(),
                evidence.strip(),
                actors.get().username(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        mapper.insert(report);
        audit.record(AuditEntry.of("performance.reported", "application", id, report));
        workflow.tell(id, Message.PERFORMANCE_REPORTED);
    }

    private Optional<StageStay> waiting(ApplicationId id) {
        return stays.open(id).stream()
                .filter(stay -> Message.PERFORMANCE_REPORTED.id().equals(stay.awaits()))
                .findFirst();
    }

    /** What officials fixed when they chose the project. */
    private Optional<String> targets(ApplicationId id) {
        return decisions.of(id).stream()
                .map(this::targets)
                .filter(text -> !text.isBlank())
                .reduce((first, last) -> last);
    }

    private String targets(StageDecision decision) {
        try {
            return json.readTree(decision.fields()).path("performanceTargets").asText("");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fields of a stage decision are JSON", e);
        }
    }

    private Optional<RoundMilestone> due(ProjectApplication application, String stage) {
        return responsibilities
                .milestone(application.programme(), stage)
                .flatMap(key -> rounds.milestones(application.roundId()).stream()
                        .filter(milestone -> milestone.key().equals(key))
                        .findFirst());
    }

    private static void check(String achieved, String evidence) {
        if (achieved.isBlank()) {
            throw InvalidInput.of("achieved", "请对照绩效目标逐项填写完成情况。");
        }
        if (achieved.length() > LONGEST || evidence.length() > LONGEST_EVIDENCE) {
            throw InvalidInput.of("achieved", "完成情况不超过 4000 字，佐证材料清单不超过 2000 字。");
        }
    }
}
