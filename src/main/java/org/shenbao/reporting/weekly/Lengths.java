package org.shenbao.reporting.weekly;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Minutes as people say them. */
final class Lengths {

    private static final long HOUR = 60;

    private static final long DAY = 24 * HOUR;

    private Lengths() {}

    /**
     * Such as 2 个工作日 3 小时; minutes only when it is less than a day.
     *
     * @param workingDay minutes of a working day
     */
    static String words(long minutes, @Nullable String unit, long workingDay) {
        boolean working = unit != null && unit.startsWith("工作");
        long day = working ? workingDay : DAY;
        List<String> words = new ArrayList<>();
        if (minutes >= day) {
            words.add(minutes / day + (working ? " 个工作日" : " 天"));
        }
        long rest = minutes % day;
        if (rest >= HOUR) {
            words.add(rest / HOUR + " 小时");
        }
        if (minutes < day && rest % HOUR > 0) {
            words.add(rest % HOUR + " 分钟");
        }
        return words.isEmpty() ? "0 分钟" : String.join(" ", words);
    }
}
