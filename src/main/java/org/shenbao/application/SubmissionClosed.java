package org.shenbao.application;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.shenbao.support.Problem;
import org.shenbao.support.Zones;

/** The cut-off has passed: nothing is accepted any more. */
public class SubmissionClosed extends Problem {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.CHINA).withZone(Zones.CHINA);

    /**
     * @param cutoff instant from which on nothing counts
     * @param now server time of the attempt
     */
    public SubmissionClosed(Instant cutoff, Instant now) {
        super(
                "submission-closed",
                409,
                "申报已截止",
                "本批次申报已于 " + WHEN.format(cutoff) + " 截止，系统收到您的操作时为 " + WHEN.format(now) + "，不再受理。");
    }
}
