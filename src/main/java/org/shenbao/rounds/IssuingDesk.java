package org.shenbao.rounds;

import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.springframework.stereotype.Component;

/** Who may look at rounds, and who may change one: officers of the body that issued its programme. */
@Component
public class IssuingDesk {

    private final Rounds rounds;
    private final Programmes programmes;
    private final CurrentActor actors;

    IssuingDesk(Rounds rounds, Programmes programmes, CurrentActor actors) {
        this.rounds = rounds;
        this.programmes = programmes;
        this.actors = actors;
    }

    /** @throws Forbidden unless the caller is an official or a leader */
    public Actor reader() {
        Actor actor = actors.get();
        if (!actor.has(Role.OFFICER) && !actor.has(Role.LEADER)) {
            throw new Forbidden("批次管理仅供主管部门工作人员使用。");
        }
        return actor;
    }

    public boolean mayEdit(Round round) {
        Actor actor = actors.get();
        String issuer = programmes.programme(round.programme()).issuingBody();
        return actor.has(Role.OFFICER)
                && actor.bodyCode().filter(issuer::equals).isPresent();
    }

    /** @throws Forbidden unless the caller is an officer of the issuing body */
    public Round editable(long roundId) {
        Round round = rounds.get(roundId);
        if (!mayEdit(round)) {
            throw new Forbidden("只有发布该项目的主管部门可以修改批次。");
        }
        return round;
    }
}
