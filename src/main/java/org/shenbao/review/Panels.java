package org.shenbao.review;

import static org.shenbao.routing.Variables.CATEGORY;
import static org.shenbao.routing.Variables.CITY_BODY;
import static org.shenbao.routing.Variables.PROGRAMME;
import static org.shenbao.routing.Variables.ROUND_ID;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.identity.Desk;
import org.shenbao.routing.Message;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.StageStays;
import org.shenbao.support.Actor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.StaleWrite;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms panels and sets them to work. */
@Service
@Transactional
public class Panels {

    static final String PROCESS = "review-panel";
    static final String FORM_TASK = "UserTask_FormPanel";
    private static final int LARGEST = 15;

    private final PanelMapper panels;
    private final PanelProgress progress;
    private final ScorecardMapper scorecards;
    private final Applications applications;
    private final StageStays stays;
    private final Responsibilities responsibilities;
    private final Desk desk;
    private final RoundProcesses processes;
    private final AuditTrail audit;
    private final Clock clock;

    Panels(
            PanelMapper panels,
            PanelProgress progress,
            ScorecardMapper scorecards,
            Applications applications,
            StageStays stays,
            Responsibilities responsibilities,
            Desk desk,
            RoundProcesses processes,
            AuditTrail audit,
            Clock clock) {
        this.panels = panels;
        this.progress = progress;
        this.scorecards = scorecards;
        this.applications = applications;
        this.stays = stays;
        this.responsibilities = responsibilities;
        this.desk = desk;
        this.processes = processes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Forms a panel over applications of one category of one round that wait for review.
     *
     * @param size experts wanted: odd, 3 to 15
     * @return the panel's id
     * @throws StaleWrite when another panel took one of them meanwhile
     */
    public long form(long roundId, String category, int size, Set<ApplicationId> ids) {
        Actor officer = desk.officer();
        if (size < Panel.MINIMUM || size > LARGEST || size % 2 == 0) {
            throw InvalidInput.of("size", "专家人数应为 3 至 15 之间的单数。");
        }
        List<ProjectApplication> chosen = reviewable(officer, roundId, category, ids);
        ProjectApplication first = chosen.get(0);
        int serial = panels.panelsOf(roundId, category) + 1;
        Panel panel = new Panel(
                0,
                roundId,
                first.programme(),
                category,
                serial,
                organiser(first),
                size,
                PanelState.FORMING,
                officer.username(),
                clock.instant(),
                0);
        long id = insert(panel, chosen);
        processes.start(
                PROCESS,
                "panel:" + id,
                ROUND_ID.as(roundId),
                PROGRAMME.as(panel.programme()),
                CATEGORY.as(category),
                CITY_BODY.as(panel.bodyCode()));
        audit.record(AuditEntry.of("review.panel-formed", "panel", id, new Formed(panel, ids)));
        return id;
    }

    /**
     * Confirms the experts who accepted and hands every application to each of them.
     *
     * @throws PanelProblem while invitations are open, or with too few or an even number of experts
     */
    public void begin(long panelId) {
        Panel panel = progress.lock(panelId);
        desk.officerFor(panel.bodyCode(), "评审组");
        List<Invitation> invitations = panels.invitations(panelId);
        List<String> experts = accepted(invitations);
        if (panel.state() != PanelState.FORMING) {
            throw new PanelProblem("该评审组已开始评审，请刷新后查看。");
        }
        if (invitations.stream().anyMatch(i -> i.state() == Invitation.State.INVITED)) {
            throw new PanelProblem("还有专家没有答复邀请，请等待答复或结束等待后补抽。");
        }
        if (experts.size() < Panel.MINIMUM || experts.size() % 2 == 0) {
            throw new PanelProblem("已接受邀请的专家为 " + experts.size() + " 人，应为不少于 3 人的单数，请补抽。");
        }
        panels.entries(panelId)
                .forEach(entry -> experts.forEach(expert -> scorecards.assign(panelId, entry.applicationId(), expert)));
        panels.advance(panelId, PanelState.FORMING, PanelState.SCORING);
        processes.complete(panel.businessKey(), FORM_TASK, "formed");
        audit.record(AuditEntry.of("review.scoring-begun", "panel", panelId, experts));
    }

    private long insert(Panel panel, List<ProjectApplication> chosen) {
        try {
            panels.insert(panel);
            long id = panels.idOf(panel.roundId(), panel.category(), panel.serial());
            chosen.forEach(a -> panels.enter(new Entry(id, a.id(), a.orgName(), a.creditCode(), a.title())));
            return id;
        } catch (DuplicateKeyException e) {
            throw new StaleWrite("待评审项目名单");
        }
    }

    private List<ProjectApplication> reviewable(
            Actor officer, long roundId, String category, Collection<ApplicationId> ids) {
        if (ids.isEmpty()) {
            throw InvalidInput.of("applicationIds", "请至少选择一个待评审项目。");
        }
        Set<ApplicationId> waiting = Set.copyOf(stays.waiting(Message.RANKED, desk.bodiesOf(officer)));
        List<ProjectApplication> found = applications.all(ids).stream()
                .filter(a -> a.roundId() == roundId && a.category().equals(category))
                .filter(a -> a.isRunning() && waiting.contains(a.id()))
                .toList();
        if (found.size() != ids.size()) {
            throw new StaleWrite("待评审项目名单");
        }
        return found;
    }

    /** Whoever sees to the stage in which it waits organises the review. */
    private String organiser(ProjectApplication application) {
        return responsibilities.body(application.programme(), application.stage(), application.districtBody());
    }

    static List<String> accepted(List<Invitation> invitations) {
        return invitations.stream()
                .filter(i -> i.state() == Invitation.State.ACCEPTED)
                .map(Invitation::expert)
                .toList();
    }

    private record Formed(Panel panel, Set<ApplicationId> applications) {}
}
