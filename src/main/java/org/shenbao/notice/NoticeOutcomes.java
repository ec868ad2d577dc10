package org.shenbao.notice;

import static org.shenbao.routing.Variables.NOTICE_OUTCOME;

import java.time.Clock;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.award.Awards;
import org.shenbao.routing.Message;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.Workflow;
import org.springframework.stereotype.Component;

/** Gives items their outcome, in the notice, in the award and in the application's instance at once. */
@Component
class NoticeOutcomes {

    private final NoticeMapper notices;
    private final ObjectionMapper objections;
    private final Awards awards;
    private final Workflow workflow;
    private final RoundProcesses processes;
    private final AuditTrail audit;
    private final Clock clock;

    NoticeOutcomes(
            NoticeMapper notices,
            ObjectionMapper objections,
            Awards awards,
            Workflow workflow,
            RoundProcesses processes,
            AuditTrail audit,
            Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.awards = awards;
        this.workflow = workflow;
        this.processes = processes;
        this.audit = audit;
        this.clock = clock;
    }

    void confirm(NoticeItem item) {
        if (notices.move(item.id(), item.state(), NoticeItem.State.CONFIRMED, clock.instant()) > 0) {
            awards.confirm(item.applicationId());
            clear(item, "confirmed");
        }
    }

    void revoke(NoticeItem item) {
        if (notices.move(item.id(), item.state(), NoticeItem.State.REVOKED, clock.instant()) > 0) {
            awards.revoke(item.applicationId());
            clear(item, "revoked");
        }
    }

    /** The period is over and no objection is open: closing the notice is the office's next task. */
    void hurryToConclusion(Notice notice) {
        if (notice.state() == NoticeState.PERIOD_OVER && objections.openOf(notice.id()) == 0) {
            processes.tell(notice.businessKey(), Message.NOTICE_PERIOD_OVER);
        }
    }

    private void clear(NoticeItem item, String outcome) {
        workflow.tell(item.applicationId(), Message.NOTICE_CLEARED, NOTICE_OUTCOME.as(outcome));
        audit.record(AuditEntry.change("notice.item-" + outcome, "notice", item.noticeId(), item, outcome));
    }
}
