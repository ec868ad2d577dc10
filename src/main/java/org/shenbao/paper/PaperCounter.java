package org.shenbao.paper;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.shenbao.application.ApplicationId;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.shenbao.support.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter: takes paper copies in against a page that was checked. Rows are only ever added. */
@Service
@Transactional
public class PaperCounter {

    private final PaperCopyMapper mapper;
    private final PageChecks checks;
    private final RequiredCopies required;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Clock clock;

    PaperCounter(
            PaperCopyMapper mapper,
            PageChecks checks,
            RequiredCopies required,
            CurrentActor actors,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.checks = checks;
        this.required = required;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param copies paper copies that came in, 1 to 99
     * @param code code at the foot of a page that was checked
     * @param remark needed when the code is not one of the version that counts, or when copies are still missing
     * @throws Forbidden unless the caller is an officer
     */
    public void receive(ApplicationId id, int copies, String code, String remark) {
        Actor actor = actors.require(Role.OFFICER);
        PageChecks.Result result = checks.check(id, code);
        String note = remark.strip();
        check(id, copies, note, result.verdict());
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
    }

    private void check(ApplicationId id, int copies, String note, PageChecks.Verdict verdict) {
        if (copies < 1 || copies > 99) {
            throw InvalidInput.of("copies", "收到的纸质材料份数应为 1 至 99。");
        }
        if (note.length() > 500) {
            throw InvalidInput.of("remark", "备注不超过 500 字。");
        }
        if (verdict != PageChecks.Verdict.MATCH && note.isEmpty()) {
            throw InvalidInput.of("remark", "纸质材料与系统内现行版本不符，请在备注中写明处理情况。");
        }
        Integer wanted = required.of(id);
        if (wanted != null && note.isEmpty() && before(id) + copies < wanted) {
            throw InvalidInput.of("remark", "指南要求一式 " + wanted + " 份，尚未收齐，请在备注中写明缺件情况。");
        }
    }

    private int before(ApplicationId id) {
        return mapper.of(List.of(id)).stream().mapToInt(PaperCopy::copies).sum();
    }
}
