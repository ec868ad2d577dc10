package org.shenbao.reporting.figures;

import static org.shenbao.reporting.figures.Histories.HUANGDAO;
import static org.shenbao.reporting.figures.Histories.LAOSHAN;
import static org.shenbao.reporting.figures.Histories.PRELIMINARY;
import static org.shenbao.reporting.figures.Histories.RECHECK;
import static org.shenbao.reporting.figures.Histories.SUPPLEMENT;
import static org.shenbao.reporting.figures.Histories.at;

import java.time.Instant;

/**
 * Twelve applications. A working day has 420 minutes; 16 November 2026 is a Monday; it is Monday the 23rd, 12:00.
 */
final class GoldenRound {

    static final Instant NOW = at("23 12:00");

    private GoldenRound() {}

    static Histories of() {
        Histories round = new Histories();
        // 120 minutes, then 360: 60 + 240 on Monday, 60 on Tuesday
        round.application(1, HUANGDAO, 1)
                .stay(PRELIMINARY, "16 09:00", "16 11:00", "pass")
                .stay(RECHECK, "16 11:00", "17 10:00", "pass");
        // returned after 180 + 90; back after a supplement of 150 + 420; 60 more
        round.application(2, HUANGDAO, 1)
                .stay(PRELIMINARY, "16 09:00", "16 15:00", "return")
                .stay(SUPPLEMENT, "16 15:00", "18 09:00", null)
                .stay(PRELIMINARY, "18 09:00", "18 10:00", "pass")
                .stay(RECHECK, "18 10:00", "18 12:00", "pass");
        // 360 + 3 × 420 + 390; then over the weekend 30 + 30
        round.application(3, HUANGDAO, 1)
                .stay(PRELIMINARY, "16 10:00", "20 17:00", "pass")
                .stay(RECHECK, "20 17:00", "23 09:30", "pass");
        // late since Wednesday evening: 420 + 420 + 180
        round.application(4, HUANGDAO, 1).stay(PRELIMINARY, "17 09:00", null, null, "18 17:30");
        // 420, and out
        round.application(5, HUANGDAO, 1).stay(PRELIMINARY, "17 09:00", "17 17:30", "reject");
        // 180; due on Wednesday, the second of the next three working days
        round.application(6, HUANGDAO, 2)
                .stay(PRELIMINARY, "18 09:00", "18 12:00", "pass")
                .stay(RECHECK, "18 12:00", null, null, "25 17:30");
        // still with the applicant
        round.application(7, LAOSHAN, 1)
                .stay(PRELIMINARY, "16 09:00", "16 10:00", "return")
                .stay(SUPPLEMENT, "16 10:00", null, null);
        // 180; the city sends it back to the district after 240; 60 and 60
        round.application(8, LAOSHAN, 1)
                .stay(PRELIMINARY, "16 09:00", "16 12:00", "pass")
                .stay(RECHECK, "16 12:00", "17 09:00", "back")
                .stay(PRELIMINARY, "17 09:00", "17 10:00", "pass")
                .stay(RECHECK, "17 10:00", "17 11:00", "pass");
        // returned twice, back this morning
        round.application(9, LAOSHAN, 1)
                .stay(PRELIMINARY, "19 09:00", "19 12:00", "return")
                .stay(SUPPLEMENT, "19 12:00", "20 09:00", null)
                .stay(PRELIMINARY, "20 09:00", "20 11:00", "return")
                .stay(SUPPLEMENT, "20 11:00", "23 09:00", null)
                .stay(PRELIMINARY, "23 09:00", null, null, "30 17:30");
        // 60 on Friday, 60 on Monday
        round.application(10, LAOSHAN, 2)
                .stay(PRELIMINARY, "20 16:30", "23 10:00", "pass")
                .stay(RECHECK, "23 10:00", null, null);
        // 120; late by half an hour
        round.application(11, LAOSHAN, 2)
                .stay(PRELIMINARY, "23 09:00", "23 11:00", "pass")
                .stay(RECHECK, "23 11:00", null, null, "23 11:30");
        // due on Friday, the fourth working day from now
        round.application(12, LAOSHAN, 2).stay(PRELIMINARY, "23 11:45", null, null, "27 17:30");
        return round;
    }
}
