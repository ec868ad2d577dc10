package org.shenbao.recommendation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.shenbao.support.Problem;
import org.shenbao.support.Zones;

/** The deadline of the round passed before the package was submitted (指南三、（二）). */
public class PackageLate extends Problem {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    /** @param deadline first instant that is too late */
    public PackageLate(Instant deadline) {
        super("package-late", 409, "已过上报截止时间", "上报截止时间为" + readable(deadline) + "，逾期不予受理，推荐包未上报。");
    }

    /** A deadline at midnight is the end of the day before. */
    private static String readable(Instant deadline) {
        ZonedDateTime local = deadline.atZone(Zones.CHINA);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? DAY.format(local.minusDays(1)) + " 24:00"
                : MINUTE.format(local);
    }
}
