package org.shenbao.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

@Mapper
interface PanelMapper {

    void insert(Panel panel);

    int panelsOf(@Param("roundId") long roundId, @Param("category") String category);

    long idOf(@Param("roundId") long roundId, @Param("category") String category, @Param("serial") int serial);

    Optional<Panel> find(@Param("id") long id);

    /** Keeps the panel's row until the transaction ends. */
    Optional<Panel> lock(@Param("id") long id);

    /** Panels of these bodies, newest first. */
    List<Panel> list(@Param("bodies") Collection<String> bodies);

    int advance(@Param("id") long id, @Param("from") PanelState from, @Param("to") PanelState to);

    void enter(Entry entry);

    List<Entry> entries(@Param("panelId") long panelId);

    /** Those of the given that a panel has. */
    List<ApplicationId> entered(@Param("ids") Collection<ApplicationId> ids);

    /** Whether a panel that has not fixed its ranking has it. */
    boolean isUnderReview(@Param("applicationId") ApplicationId applicationId);

    void invite(Invitation invitation);

    List<Invitation> invitations(@Param("panelId") long panelId);

    /** Panels that want or wanted this expert, newest first. */
    List<Invitation> invitationsOf(@Param("expert") String expert);

    int respond(
            @Param("panelId") long panelId,
            @Param("expert") String expert,
            @Param("state") Invitation.State state,
            @Param("reason") @Nullable String reason,
            @Param("at") Instant at);
}
