package org.shenbao.review;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Rounds;
import org.shenbao.identity.Desk;
import org.shenbao.routing.Message;
import org.shenbao.routing.StageStays;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the organising office sees of its panels. */
@Service
@Transactional(readOnly = true)
public class PanelBoard {

    private final PanelMapper panels;
    private final PanelProgress progress;
    private final PanelTitles titles;
    private final PanelDetails details;
    private final Applications applications;
    private final Rounds rounds;
    private final Programmes programmes;
    private final Bodies bodies;
    private final StageStays stays;
    private final Desk desk;

    PanelBoard(
            PanelMapper panels,
            PanelProgress progress,
            PanelTitles titles,
            PanelDetails details,
            Applications applications,
            Rounds rounds,
            Programmes programmes,
            Bodies bodies,
            StageStays stays,
            Desk desk) {
        this.panels = panels;
        this.progress = progress;
        this.titles = titles;
        this.details = details;
        this.applications = applications;
        this.rounds = rounds;
        this.programmes = programmes;
        this.bodies = bodies;
        this.stays = stays;
        this.desk = desk;
    }

    /** Newest first. */
    public List<PanelView.Summary> list() {
        Set<String> mine = desk.bodiesOf(desk.officer());
        return mine.isEmpty()
                ? List.of()
                : panels.list(mine).stream().map(this::summary).toList();
    }

    /** @throws NotFound when it is not the officer's business */
    public PanelView get(long id) {
        Panel panel = panels.find(id).orElseThrow(() -> new NotFound("评审组"));
        desk.officerFor(panel.bodyCode(), "评审组");
        return details.of(panel);
    }

    /** What waits for a panel, by round and category. Empty for a district: the body above it organises reviews. */
    public List<PanelView.Waiting> waiting() {
        Set<String> mine = desk.bodiesOf(desk.officer());
        List<ProjectApplication> found = applications.all(stays.waiting(Message.RANKED, mine)).stream()
                .filter(ProjectApplication::isRunning)
                .sorted(Comparator.comparing(a -> String.valueOf(a.number())))
                .toList();
        List<ApplicationId> ids = found.stream().map(ProjectApplication::id).toList();
        Set<ApplicationId> entered = ids.isEmpty() ? Set.of() : Set.copyOf(panels.entered(ids));
        return found.stream()
                .filter(a -> !entered.contains(a.id()))
                .collect(Collectors.groupingBy(
                        a -> new Group(a.roundId(), a.programme(), a.category()),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> waiting(group.getKey(), group.getValue()))
                .toList();
    }

    private PanelView.Waiting waiting(Group group, List<ProjectApplication> found) {
        return new PanelView.Waiting(
                group.roundId(),
                rounds.get(group.roundId()).title(),
                group.category(),
                programmes.leaf(group.programme(), group.category()).nameZh(),
                found.stream()
                        .map(a -> new PanelView.WaitingEntry(
                                a.id().value(),
                                a.number(),
                                a.orgName(),
                                a.title(),
                                bodies.get(a.districtBody()).name()))
                        .toList());
    }

    private PanelView.Summary summary(Panel panel) {
        return new PanelView.Summary(
                panel.id(),
                titles.of(panel),
                panel.state(),
                panels.entries(panel.id()).size(),
                panel.size(),
                Panels.accepted(panels.invitations(panel.id())).size(),
                progress.vacancies(panel),
                panel.formedAt());
    }

    private record Group(long roundId, String programme, String category) {}
}
