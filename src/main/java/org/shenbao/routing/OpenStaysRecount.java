package org.shenbao.routing;

import java.util.List;
import org.shenbao.routing.StageStayMapper.Counted;
import org.shenbao.support.WorkingTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts open stays anew when the office hours ({@code shenbao.office-hours}) are others than when they began: their length is
 * the count at their end less the one at their beginning, so both are to be by the same hours. Those that are over stay as
 * they are.
 */
@Component
class OpenStaysRecount {

    private static final Logger LOG = LoggerFactory.getLogger(OpenStaysRecount.class);
    private static final int PAGE = 5000;

    private final StageStayMapper stays;
    private final WorkingTime time;

    OpenStaysRecount(StageStayMapper stays, WorkingTime time) {
        this.stays = stays;
        this.time = time;
    }

    @EventListener(ApplicationReadyEvent.class)
    void recount() {
        int recounted = 0;
        List<Counted> page = stays.counted(0, PAGE);
        while (!page.isEmpty()) {
            for (Counted stay : page) {
                int minutes = time.minutes(stay.enteredAt());
                if (minutes != stay.enteredWork()) {
                    recounted += stays.recount(stay.id(), minutes);
                }
            }
            page = stays.counted(page.get(page.size() - 1).id(), PAGE);
        }
        if (recounted > 0) {
            LOG.info("{} open stays were counted anew: the office hours have changed", recounted);
        }
    }
}
