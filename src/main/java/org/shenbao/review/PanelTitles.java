package org.shenbao.review;

import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Rounds;
import org.springframework.stereotype.Component;

/** How a panel is called on screen. */
@Component
class PanelTitles {

    private final Rounds rounds;
    private final Programmes programmes;

    PanelTitles(Rounds rounds, Programmes programmes) {
        this.rounds = rounds;
        this.programmes = programmes;
    }

    String of(Panel panel) {
        return rounds.get(panel.roundId()).year() + "年度"
                + programmes.leaf(panel.programme(), panel.category()).nameZh() + "第" + panel.serial() + "评审组";
    }
}
