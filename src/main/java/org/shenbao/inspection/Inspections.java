package org.shenbao.inspection;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.inspection.InspectionMapper.Findings;
import org.shenbao.notification.Message;
import org.shenbao.notification.Notifications;
import org.shenbao.notification.Recipient;
import org.shenbao.routing.StageDecision;
import org.shenbao.routing.StageDecisions;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.StaleWrite;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appointments and findings, taken from what the officials decide in their tasks. */
@Service
@Transactional
public class Inspections {

    private static final int SMALLEST_TEAM = 2;
    private static final int LARGEST_TEAM = 20;
    private static final DateTimeFormatter ON_SCREEN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final InspectionMapper mapper;
    private final StageDecisions decisions;
    private final Applications applications;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    Inspections(
            InspectionMapper mapper,
            StageDecisions decisions,
            Applications applications,
            Notifications notifications,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.decisions = decisions;
        this.applications = applications;
        this.notifications = notifications;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The office made an appointment: the enterprise is told.
     *
     * @throws InvalidInput without a time ahead, an address, or two people at least
     */
    public void schedule(ApplicationId id) {
        StageDecision decision = decision(id);
        DecisionFields fields = DecisionFields.of(json, decision.fields());
        Instant at = fields.instant("inspectionAt", "核查时间");
        if (at.isBefore(clock.instant())) {
            throw InvalidInput.of("inspectionAt", "核查时间应在当前时间之后。");
        }
        List<String> team = fields.names("team");
        if (team.size() < SMALLEST_TEAM || team.size() > LARGEST_TEAM) {
            throw InvalidInput.of("team", "核查组应有 2 至 20 人，请逐行填写姓名。");
        }
        if (team.stream().anyMatch(name -> name.length() > 64)) {
            throw InvalidInput.of("team", "核查组成员姓名过长，请每行填写一人。");
        }
        int visit = mapper.of(id).size() + 1;
        Inspection inspection = new Inspection(
                id,
                visit,
                at,
                fields.text("address", 300, "核查地点"),
                fields.optional("notes", 1000, "企业准备事项"),
                decision.actor(),
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                0);
        mapper.insert(inspection);
        for (int position = 0; position < team.size(); position++) {
            mapper.addMember(id, visit, position + 1, team.get(position));
        }
        audit.record(AuditEntry.of("inspection.scheduled", "application", id, new Appointment(inspection, team)));
        tell(inspection, team);
    }

    /**
     * The team entered what it found.
     *
     * @throws InvalidInput without a day that is not ahead and findings in words
     */
    public void enterFindings(ApplicationId id) {
        StageDecision decision = decision(id);
        Inspection latest = latest(id);
        LocalDate day = DecisionFields.of(json, decision.fields()).date("inspectedOn", "核查日期");
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), Zones.CHINA))) {
            throw InvalidInput.of("inspectedOn", "核查日期不能晚于今天。");
        }
        String words = Objects.requireNonNullElse(decision.opinion(), "").strip();
        if (words.isEmpty() || words.length() > 2000) {
            throw InvalidInput.of("opinion", "请填写核查情况，不超过 2000 字。");
        }
        Inspection.Result result =
                decision.outcome().equals("passed") ? Inspection.Result.PASSED : Inspection.Result.FAILED;
        Findings findings = new Findings(result, day, words, decision.actor(), clock.instant());
        if (mapper.enterFindings(id, latest.visitNo(), findings) == 0) {
            throw new StaleWrite("现场核查记录");
        }
        audit.record(AuditEntry.change("inspection.findings-entered", "application", id, latest, findings));
    }

    /** Oldest first. Nothing here asks who calls: the callers do. */
    @Transactional(readOnly = true)
    public List<Visit> of(ApplicationId id) {
        return mapper.of(id).stream()
                .map(one -> new Visit(
                        one.visitNo(),
                        one.scheduledFor(),
                        one.address(),
                        one.notes(),
                        mapper.team(id, one.visitNo()),
                        one.result() == null ? null : one.result().name(),
                        one.inspectedOn(),
                        one.findings()))
                .toList();
    }

    private Inspection latest(ApplicationId id) {
        List<Inspection> all = mapper.of(id);
        if (all.isEmpty()) {
            throw new NotFound("现场核查安排");
        }
        return all.get(all.size() - 1);
    }

    private StageDecision decision(ApplicationId id) {
        return decisions.latest(id).orElseThrow(() -> new NotFound("现场核查意见"));
    }

    private void tell(Inspection inspection, List<String> team) {
        String when = ON_SCREEN.format(inspection.scheduledFor().atZone(Zones.CHINA));
        notifications.send(new Message(
                Recipient.enterprise(
                        applications.get(inspection.applicationId()).creditCode()),
                "现场核查安排",
                "核查组（" + String.join("、", team) + "）将于" + when + "到" + inspection.address() + "现场核查，请准备原始资料，如实提供。",
                "/portal/applications/" + inspection.applicationId()));
    }

    private record Appointment(Inspection inspection, List<String> team) {}
}
