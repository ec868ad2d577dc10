package org.shenbao.reporting.weekly;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes whether a week is over: what fell due in a short while of standstill is made up at start. */
@Component
class WeeklyPress {

    private final WeeklyReports reports;

    WeeklyPress(WeeklyReports reports) {
        this.reports = reports;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void run() {
        reports.catchUp();
    }
}
