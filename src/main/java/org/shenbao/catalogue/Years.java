package org.shenbao.catalogue;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.Zones;

/** Carries printed dates of a notice over to the year of a round. */
final class Years {

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)(?=年)");

    /** {@code fixedRows: [2017, 2018]} and {@code table[2018].column}. */
    private static final Pattern ROWS = Pattern.compile("fixedRows: \\[[^]]*]|\\[20\\d\\d](?=\\.)");

    private static final Pattern ROW = Pattern.compile("20\\d\\d");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(Zones.CHINA);

    private Years() {}

    /**
     * @param text such as 2019年7月1日至2020年6月30日
     * @param weekday printed weekday, which another year makes wrong and which is therefore left out
     */
    static String shift(String text, int yearsLater, @Nullable String weekday) {
        if (yearsLater == 0) {
            return text;
        }
        Matcher years = YEAR.matcher(weekday == null ? text : text.replace("（" + weekday + "）", ""));
        return years.replaceAll(year -> String.valueOf(Integer.parseInt(year.group()) + yearsLater));
    }

    /** A title that names no year gets the round's: two rounds are never called alike. */
    static String title(String text, int year, int yearsLater) {
        return YEAR.matcher(text).find() ? shift(text, yearsLater) : text + "（" + (year + yearsLater) + "年度）";
    }

    /** A definition's text, where a fixed row of a table is a year too. */
    static String shiftDefinition(String text, int yearsLater) {
        if (yearsLater == 0) {
            return text;
        }
        return ROWS.matcher(shift(text, yearsLater))
                .replaceAll(rows -> Matcher.quoteReplacement(ROW.matcher(rows.group())
                        .replaceAll(year -> String.valueOf(Integer.parseInt(year.group()) + yearsLater))));
    }

    /** How an extended cut-off is printed. */
    static String extended(Instant until) {
        return MINUTE.format(until) + "（已延期）";
    }

    /** How a cut-off that an office set is printed. */
    static String printed(Instant until) {
        return MINUTE.format(until) + "前";
    }

    static String shift(String text, int yearsLater) {
        return shift(text, yearsLater, null);
    }
}
