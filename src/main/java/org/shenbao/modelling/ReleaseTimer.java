package org.shenbao.modelling;

import org.shenbao.support.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Releases scheduled changes when their time has come; of several nodes one does it. */
@Component
class ReleaseTimer {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseTimer.class);

    private final Releases releases;

    ReleaseTimer(Releases releases) {
        this.releases = releases;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void releaseDue() {
        releases.due().forEach(this::release);
    }

    private void release(long id) {
        try {
            releases.releaseScheduled(id);
        } catch (Problem refusal) {
            LOG.warn("scheduled model change {} was not released: {}", id, refusal.detail());
            releases.returnScheduled(id, refusal.detail());
        }
    }
}
