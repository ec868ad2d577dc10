package org.shenbao.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shenbao.application.ApplicationId;
import org.shenbao.notification.Message;
import org.shenbao.notification.Notifications;
import org.shenbao.notification.Recipient;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Component;

/** What a panel still lacks: seats to draw, scorecards to come in. */
@Component
class PanelProgress {

    private final PanelMapper panels;
    private final ScorecardMapper scorecards;
    private final RoundProcesses processes;
    private final Notifications notifications;

    PanelProgress(
            PanelMapper panels, ScorecardMapper scorecards, RoundProcesses processes, Notifications notifications) {
        this.panels = panels;
        this.scorecards = scorecards;
        this.processes = processes;
        this.notifications = notifications;
    }

    /** One change to a panel at a time. */
    Panel lock(long panelId) {
        return panels.lock(panelId).orElseThrow(() -> new NotFound("评审组"));
    }

    /** Experts to be drawn: seats nobody holds or, once scoring, judges that some application lacks. */
    int vacancies(Panel panel) {
        List<Invitation> invitations = panels.invitations(panel.id());
        int pending = count(invitations, Invitation.State.INVITED);
        int wanted = switch (panel.state()) {
            case FORMING -> panel.size() - count(invitations, Invitation.State.ACCEPTED);
            case SCORING -> Panel.MINIMUM - fewestJudges(panel);
            case SCORED, RANKED -> 0;
        };
        return Math.max(0, wanted - pending);
    }

    /** Applications that fewer than three experts judge. */
    List<ApplicationId> shortOfJudges(Panel panel) {
        Map<ApplicationId, Long> judges = judges(panel);
        return panels.entries(panel.id()).stream()
                .map(Entry::applicationId)
                .filter(id -> judges.getOrDefault(id, 0L) < Panel.MINIMUM)
                .toList();
    }

    /** When the last scorecard is in, the ranking is the office's next task. */
    void completeIfDone(Panel panel) {
        boolean open = scorecards.ofPanel(panel.id()).stream().anyMatch(a -> a.state() == Assignment.State.OPEN);
        boolean pending = count(panels.invitations(panel.id()), Invitation.State.INVITED) > 0;
        if (open || pending || !shortOfJudges(panel).isEmpty()) {
            return;
        }
        panels.advance(panel.id(), PanelState.SCORING, PanelState.SCORED);
        processes.tell(panel.businessKey(), org.shenbao.routing.Message.SCORECARDS_COMPLETE);
        notifications.send(new Message(
                Recipient.body(panel.bodyCode()),
                "专家评分已全部提交",
                "评审组的专家评分已全部提交，请核对汇总结果并确定排序。",
                "/office/panels/" + panel.id()));
    }

    /** The office may have to draw another judge. */
    void tellOfConflict(Panel panel) {
        notifications.send(new Message(
                Recipient.body(panel.bodyCode()),
                "有专家申报回避",
                "有专家对所评项目申报回避，请查看是否需要补抽专家。",
                "/office/panels/" + panel.id()));
    }

    private int fewestJudges(Panel panel) {
        Map<ApplicationId, Long> judges = judges(panel);
        return panels.entries(panel.id()).stream()
                .mapToInt(e -> judges.getOrDefault(e.applicationId(), 0L).intValue())
                .min()
                .orElse(0);
    }

    private Map<ApplicationId, Long> judges(Panel panel) {
        return scorecards.ofPanel(panel.id()).stream()
                .filter(a -> a.state() != Assignment.State.RECUSED)
                .collect(Collectors.groupingBy(Assignment::applicationId, Collectors.counting()));
    }

    private static int count(List<Invitation> invitations, Invitation.State state) {
        return (int) invitations.stream().filter(i -> i.state() == state).count();
    }
}
