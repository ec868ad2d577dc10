package org.shenbao.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.MilestonePassed;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.catalogue.Rounds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the legal fact of a passed deadline: one transaction, a handful of statements however many applications it
 * closes (within 2 s for 10,000, design §6). The process instances follow in {@link Aftermath}.
 */
@Component
class DeadlineFiring {

    private static final int BATCH = 1000;

    private final DeadlineMapper mapper;
    private final Applications applications;
    private final Rounds rounds;
    private final Responsibilities responsibilities;
    private final Reminders reminders;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Node node;
    private final Clock clock;

    DeadlineFiring(
            DeadlineMapper mapper,
            Applications applications,
            Rounds rounds,
            Responsibilities responsibilities,
            Reminders reminders,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Node node,
            Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.rounds = rounds;
        this.responsibilities = responsibilities;
        this.reminders = reminders;
        this.audit = audit;
        this.events = events;
        this.node = node;
        this.clock = clock;
    }

    /**
     * Fires once, whichever nodes try.
     *
     * @return whether it fired now; false when it had fired before or its time has not come
     * @throws org.springframework.dao.DuplicateKeyException when another node fires it at this very moment
     */
    @Transactional
    public boolean fire(Due due) {
        Instant now = clock.instant();
        if (now.isBefore(due.at()) || mapper.findFiring(due) != null) {
            return false;
        }
        DeadlineMapper.NewFiring row = new DeadlineMapper.NewFiring(due, now, node.name());
        mapper.insertFiring(row);
        if (due.kind() == Due.Kind.REMINDER) {
            remind(due, row.getId(), now);
        } else {
            close(due, row.getId(), now);
        }
        audit.record(AuditEntry.of("deadline.fired", "round", String.valueOf(due.roundId()), due));
        return true;
    }

    private void remind(Due due, long firing, Instant now) {
        if (!due.cutoff().isAfter(now)) {
            mapper.recordEffect(firing, 0, "提醒时点已过，截止已到，未再发送", now);
            return;
        }
        int told = reminders.send(due);
        mapper.recordEffect(firing, told, "已提醒 " + told + " 个单位", now);
    }

    private List<ApplicationId> closed(Due due) {
        Responsibilities.Ending ending =
                responsibilities.ending(rounds.get(due.roundId()).programme(), due.milestone());
        if (ending.unrecommended()) {
            return applications.closeUnrecommended(due.roundId(), due.at());
        }
        return ending.later().isEmpty() ? List.of() : applications.closeIn(due.roundId(), ending.later(), due.at());
    }

    private void close(Due due, long firing, Instant now) {
        int drafts = applications.closeDrafts(due.roundId(), due.at()).size();
        List<Long> closed = closed(due).stream().map(ApplicationId::value).toList();
        for (int from = 0; from < closed.size(); from += BATCH) {
            mapper.insertEffects(firing, closed.subList(from, Math.min(from + BATCH, closed.size())));
        }
        events.publishEvent(new MilestonePassed(due.roundId(), due.milestone(), due.at()));
        String outcome = "关闭未推荐申报 " + closed.size() + " 项，关闭未提交草稿 " + drafts + " 份，停止接收";
        mapper.recordEffect(firing, drafts + closed.size(), outcome, closed.isEmpty() ? now : null);
    }
}
