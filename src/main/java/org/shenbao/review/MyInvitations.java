package org.shenbao.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.identity.Role;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invitations of the expert at work, with what is needed to see a conflict before accepting. */
@Service
@Transactional(readOnly = true)
public class MyInvitations {

    private final PanelMapper panels;
    private final PanelTitles titles;
    private final Bodies bodies;
    private final CurrentActor actors;

    MyInvitations(PanelMapper panels, PanelTitles titles, Bodies bodies, CurrentActor actors) {
        this.panels = panels;
        this.titles = titles;
        this.bodies = bodies;
        this.actors = actors;
    }

    /** Newest first. */
    public List<MyInvitation> mine() {
        return panels.invitationsOf(actors.require(Role.EXPERT).username()).stream()
                .map(this::view)
                .toList();
    }

    private MyInvitation view(Invitation one) {
        Panel panel = panels.find(one.panelId()).orElseThrow(() -> new NotFound("评审组"));
        return new MyInvitation(
                panel.id(),
                titles.of(panel),
                bodies.get(panel.bodyCode()).name(),
                one.state(),
                one.reason(),
                one.invitedAt(),
                panel.state(),
                panels.entries(panel.id()).stream()
                        .map(entry -> new Project(entry.enterprise(), entry.project()))
                        .toList());
    }

    public record MyInvitation(
            long panelId,
            String title,
            String bodyName,
            Invitation.State state,
            @Nullable String reason,
            Instant invitedAt,
            PanelState panelState,
            List<Project> projects) {}

    public record Project(String enterprise, String project) {}
}
