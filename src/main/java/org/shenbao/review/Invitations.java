package org.shenbao.review;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.identity.Desk;
import org.shenbao.identity.Role;
import org.shenbao.notification.Message;
import org.shenbao.notification.Notifications;
import org.shenbao.notification.Recipient;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers of the drawn experts. */
@Service
@Transactional
public class Invitations {

    private final PanelMapper panels;
    private final PanelProgress progress;
    private final ScorecardMapper scorecards;
    private final CurrentActor actors;
    private final Desk desk;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Clock clock;

    Invitations(
            PanelMapper panels,
            PanelProgress progress,
            ScorecardMapper scorecards,
            CurrentActor actors,
            Desk desk,
            Notifications notifications,
            AuditTrail audit,
            Clock clock) {
        this.panels = panels;
        this.progress = progress;
        this.scorecards = scorecards;
        this.actors = actors;
        this.desk = desk;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** The invited expert accepts. One who joins a panel at work gets the applications that lack judges. */
    public void accept(long panelId) {
        Panel panel = progress.lock(panelId);
        String expert = actors.require(Role.EXPERT).username();
        respond(panel, expert, Invitation.State.ACCEPTED, null);
        if (panel.state() == PanelState.SCORING) {
            progress.shortOfJudges(panel).forEach(id -> scorecards.assign(panelId, id, expert));
        }
        tellOffice(panel, "有专家接受了评审邀请", "受邀专家已接受邀请，请查看评审组组建进度。");
    }

    /** The invited expert declines: a reason is asked for. */
    public void decline(long panelId, String reason) {
        Panel panel = progress.lock(panelId);
        String expert = actors.require(Role.EXPERT).username();
        if (reason.isBlank()) {
            throw InvalidInput.of("reason", "请说明不能参加评审的原因。");
        }
        respond(panel, expert, Invitation.State.DECLINED, reason.strip());
        tellOffice(panel, "有专家谢绝了评审邀请", "受邀专家不能参加评审，请补抽专家。");
    }

    /** The office no longer waits for an answer; the seat can be drawn again. */
    public void lapse(long panelId, String expert, String reason) {
        Panel panel = progress.lock(panelId);
        desk.officerFor(panel.bodyCode(), "评审组");
        if (reason.isBlank()) {
            throw InvalidInput.of("reason", "请说明结束等待的原因。");
        }
        respond(panel, expert, Invitation.State.LAPSED, reason.strip());
    }

    private void respond(Panel panel, String expert, Invitation.State state, @Nullable String reason) {
        List<Invitation> before = panels.invitations(panel.id());
        if (panels.respond(panel.id(), expert, state, reason, clock.instant()) == 0) {
            throw new NotFound("待答复的评审邀请");
        }
        audit.record(AuditEntry.change(
                "review.invitation-" + state.name().toLowerCase(java.util.Locale.ROOT),
                "panel",
                panel.id(),
                before.stream().filter(i -> i.expert().equals(expert)).toList(),
                new Answer(expert, state, reason)));
    }

    private void tellOffice(Panel panel, String title, String content) {
        notifications.send(
                new Message(Recipient.body(panel.bodyCode()), title, content, "/office/panels/" + panel.id()));
    }

    private record Answer(
            String expert, Invitation.State state, @Nullable String reason) {}
}
