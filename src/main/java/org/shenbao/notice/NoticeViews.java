package org.shenbao.notice;

import java.time.Clock;
import java.util.List;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Programmes;
import org.shenbao.identity.People;
import org.springframework.stereotype.Component;

/** Puts views of notices together. */
@Component
class NoticeViews {

    private final NoticeMapper notices;
    private final ObjectionMapper objections;
    private final Programmes programmes;
    private final Bodies bodies;
    private final People people;
    private final Clock clock;

    NoticeViews(
            NoticeMapper notices,
            ObjectionMapper objections,
            Programmes programmes,
            Bodies bodies,
            People people,
            Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.programmes = programmes;
        this.bodies = bodies;
        this.people = people;
        this.clock = clock;
    }

    /** Without who objected and what was said. */
    NoticeView forPublic(Notice notice) {
        return view(notice, List.of());
    }

    NoticeView forOffice(Notice notice) {
        return view(
                notice, objections.of(notice.id()).stream().map(this::objection).toList());
    }

    NoticeView.Summary summary(Notice notice) {
        return new NoticeView.Summary(
                notice.id(),
                notice.title(),
                bodies.get(notice.bodyCode()).name(),
                notice.state(),
                notice.publishedAt(),
                notice.firstDay(),
                notice.lastDay(),
                notice.endsAt(),
                notices.items(notice.id()).size(),
                objections.openOf(notice.id()));
    }

    private NoticeView view(Notice notice, List<NoticeView.ObjectionView> filed) {
        return new NoticeView(
                notice.id(),
                notice.title(),
                notice.introduction(),
                notice.contact(),
                bodies.get(notice.bodyCode()).name(),
                programmes.leaf(notice.programme(), notice.category()).nameZh(),
                notice.workingDays(),
                notice.state(),
                notice.takesObjections(clock.instant()),
                notice.publishedAt(),
                notice.firstDay(),
                notice.lastDay(),
                notice.endsAt(),
                notice.calendarNote(),
                notice.sha256(),
                notice.concludedAt(),
                notice.conclusion(),
                notice.version(),
                notices.items(notice.id()).stream().map(NoticeViews::item).toList(),
                filed);
    }

    private NoticeView.ObjectionView objection(Objection one) {
        return new NoticeView.ObjectionView(
                one.id(),
                one.itemId(),
                one.number(),
                one.objector(),
                one.contact(),
                one.content(),
                one.receivedAt(),
                one.state(),
                one.findings(),
                one.decidedBy() == null ? null : people.displayName(one.decidedBy()),
                one.decidedAt(),
                one.version());
    }

    private static NoticeView.Item item(NoticeItem one) {
        return new NoticeView.Item(
                one.id(),
                one.positionNo(),
                one.enterprise(),
                one.project(),
                one.district(),
                one.amountWan(),
                one.state());
    }
}
