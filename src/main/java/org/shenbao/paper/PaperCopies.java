package org.shenbao.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationAccess;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.identity.People;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.shenbao.support.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Paper copies that came in: who took how many in, when, and whether a page was held against the screen. Only ever added. */
@Service
@Transactional
public class PaperCopies {

    private final PaperCopyMapper mapper;
    private final ApplicationAccess access;
    private final Applications applications;
    private final PageChecks checks;
    private final CurrentActor actors;
    private final Bodies bodies;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    PaperCopies(
            PaperCopyMapper mapper,
            ApplicationAccess access,
            Applications applications,
            PageChecks checks,
            CurrentActor actors,
            Bodies bodies,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.access = access;
        this.applications = applications;
        this.checks = checks;
        this.actors = actors;
        this.bodies = bodies;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param copies paper copies that came in, 1 to 99
     * @param code code at the foot of a page that was checked
     * @param remark needed when the code is not one of the version that counts
     * @throws Forbidden unless the caller is an officer
     */
    public List<Received> receive(ApplicationId id, int copies, String code, String remark) {
        Actor actor = actors.require(Role.OFFICER);
        PageChecks.Result result = checks.check(id, code);
        String note = remark.strip();
        if (copies < 1 || copies > 99) {
            throw InvalidInput.of("copies", "收到的纸质材料份数应为 1 至 99。");
        }
        if (note.length() > 500) {
            throw InvalidInput.of("remark", "备注不超过 500 字。");
        }
        if (result.verdict() != PageChecks.Verdict.MATCH && note.isEmpty()) {
            throw InvalidInput.of("remark", "纸质材料与系统内现行版本不符，请在备注中写明处理情况。");
        }
        PaperCopy copy = new PaperCopy(
                id,
                copies,
                PageCode.normal(code),
                result.verdict(),
                result.versionNo(),
                note,
                actor.bodyCode().orElseThrow(() -> new Forbidden("您的账号未归属任何单位。")),
                actor.username(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        mapper.insert(copy);
        audit.record(AuditEntry.of("paper.received", "application", id, copy));
        return of(List.of(id));
    }

    /** What came in for these applications, as far as the caller may see them; the oldest first. */
    @Transactional(readOnly = true)
    public List<Received> of(Collection<ApplicationId> ids) {
        Actor actor = actors.get();
        Map<ApplicationId, ProjectApplication> readable = applications.all(ids).stream()
                .filter(application -> access.mayRead(actor, application))
                .collect(Collectors.toMap(ProjectApplication::id, application -> application));
        if (readable.isEmpty()) {
            return List.of();
        }
        List<PaperCopy> copies = mapper.of(readable.keySet());
        Map<String, String> names =
                people.displayNames(copies.stream().map(PaperCopy::receivedBy).collect(Collectors.toSet()));
        return copies.stream()
                .map(copy -> new Received(
                        copy.applicationId(),
                        copy.copies(),
                        copy.verdict(),
                        copy.verdict().nameZh(),
                        copy.versionNo(),
                        copy.remark(),
                        bodies.find(copy.receivedBody()).map(Body::name).orElse(""),
                        names.getOrDefault(copy.receivedBy(), "经办人员"),
                        copy.receivedAt()))
                .toList();
    }

    /** @param versionNo version that the checked page belongs to */
    public record Received(
            ApplicationId applicationId,
            int copies,
            PageChecks.Verdict verdict,
            String verdictName,
            @Nullable Integer versionNo,
            String remark,
            String bodyName,
            String receivedByName,
            Instant receivedAt) {}
}
