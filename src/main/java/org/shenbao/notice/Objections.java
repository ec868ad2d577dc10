package org.shenbao.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.identity.Desk;
import org.shenbao.notification.Message;
import org.shenbao.notification.Notifications;
import org.shenbao.notification.Recipient;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.StaleWrite;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes objections from anybody and has the office decide them. One objection freezes one item, nothing else. */
@Service
@Transactional
public class Objections {

    private final NoticeMapper notices;
    private final ObjectionMapper mapper;
    private final NoticeOutcomes outcomes;
    private final Applications applications;
    private final Desk desk;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Clock clock;

    Objections(
            NoticeMapper notices,
            ObjectionMapper mapper,
            NoticeOutcomes outcomes,
            Applications applications,
            Desk desk,
            Notifications notifications,
            AuditTrail audit,
            Clock clock) {
        this.notices = notices;
        this.mapper = mapper;
        this.outcomes = outcomes;
        this.applications = applications;
        this.desk = desk;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Anybody objects to one item during the period.
     *
     * @return the objection's number
     * @throws NoticeProblem when the period is over
     */
    public String file(long noticeId, long itemId, String objector, String contact, String content) {
        require("objector", objector, "请填写姓名或单位名称。");
        require("contact", contact, "请填写联系方式，以便核实和答复。");
        require("content", content, "请写明异议的事实和理由。");
        Notice notice = lock(noticeId);
        Instant now = clock.instant();
        if (notice.state() == NoticeState.DRAFT) {
            throw new NotFound("公示");
        }
        if (!notice.takesObjections(now)) {
            throw new NoticeProblem("公示期已结束，不再受理异议。如有新的线索，请按公示载明的联系方式反映。");
        }
        NoticeItem item = notices.item(noticeId, itemId).orElseThrow(() -> new NotFound("公示项目"));
        if (!item.isOpen()) {
            throw new NoticeProblem("该项目已有公示结论，不再受理异议。");
        }
        String number = number(notice, now);
        mapper.insert(new Objection(
                0,
                noticeId,
                itemId,
                number,
                objector.strip(),
                contact.strip(),
                content.strip(),
                now,
                Objection.State.RECEIVED,
                null,
                null,
                null,
                0));
        notices.move(itemId, NoticeItem.State.LISTED, NoticeItem.State.FROZEN, null);
        audit.record(AuditEntry.of("notice.objection-filed", "notice", noticeId, new Filed(number, itemId, content)));
        tell(notice, item);
        return number;
    }

    /**
     * The office decides an objection. Upheld, the award is revoked at once; dismissed, the item returns to the list or,
     * after the period, is confirmed.
     *
     * @param findings what was found and why
     */
    public void decide(long id, int version, boolean upheld, String findings) {
        require("findings", findings, "请填写核实情况和处理理由。");
        Objection objection = mapper.find(id).orElseThrow(() -> new NotFound("异议"));
        Notice notice = lock(objection.noticeId());
        String officer = desk.officerFor(notice.bodyCode(), "异议").username();
        Objection.State state = upheld ? Objection.State.UPHELD : Objection.State.DISMISSED;
        if (mapper.decide(id, version, state, findings.strip(), officer, clock.instant()) == 0) {
            throw new StaleWrite("异议");
        }
        audit.record(AuditEntry.change(
                "notice.objection-decided", "notice", notice.id(), objection.state(), new Decided(state, findings)));
        NoticeItem item = notices.item(notice.id(), objection.itemId()).orElseThrow(() -> new NotFound("公示项目"));
        if (item.isOpen()) {
            settle(notice, item, upheld);
        }
        outcomes.hurryToConclusion(notice);
    }

    private void settle(Notice notice, NoticeItem item, boolean upheld) {
        if (upheld) {
            outcomes.revoke(item);
        } else if (mapper.openOfItem(item.id()) == 0) {
            if (notice.state() == NoticeState.PERIOD_OVER) {
                outcomes.confirm(item);
            } else {
                notices.move(item.id(), NoticeItem.State.FROZEN, NoticeItem.State.LISTED, null);
            }
        }
    }

    private Notice lock(long id) {
        return notices.lock(id).orElseThrow(() -> new NotFound("公示"));
    }

    private String number(Notice notice, Instant now) {
        int year = Year.from(now.atZone(Zones.CHINA)).getValue();
        return "YY%d-%04d-%03d".formatted(year, notice.id(), mapper.countOf(notice.id()) + 1);
    }

    private void tell(Notice notice, NoticeItem item) {
        notifications.send(new Message(
                Recipient.body(notice.bodyCode()),
                "收到公示异议",
                "“" + item.enterprise() + "”的公示项目收到异议，该项目已冻结，请核实处理。",
                "/office/notices/" + notice.id()));
        ApplicationId id = item.applicationId();
        notifications.send(new Message(
                Recipient.enterprise(applications.get(id).creditCode()),
                "公示项目收到异议",
                "贵单位公示项目收到异议，主管部门正在核实，处理结论将另行告知。",
                "/portal/applications/" + id));
    }

    private static void require(String field, String text, String message) {
        if (text.isBlank()) {
            throw InvalidInput.of(field, message);
        }
    }

    private record Filed(String number, long itemId, String content) {}

    private record Decided(Objection.State state, String findings) {}
}
