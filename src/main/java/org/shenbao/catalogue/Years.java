package org.shenbao.catalogue;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.Zones;

/** Carries printed dates of a notice over to the year of a round. */
final class Years {

    /** 2019年, 2019 年, 2018-2019年, 2017、2018、2019; the last also where no 年 follows. */
    private static final Pattern YEARS = Pattern.compile("20\\d\\d(?:[-—–~至、]20\\d\\d)+(?!\\d)|20\\d\\d(?=\\s?年)");

    /** {@code fixedRows: [2017, 2018]} and {@code table[2018].column}. */
    private static final Pattern ROWS = Pattern.compile("fixedRows: \\[[^]]*]|\\[20\\d\\d](?=\\.)");

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

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
        return moved(YEARS.matcher(weekday == null ? text : text.replace("（" + weekday + "）", "")), yearsLater);
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
        return moved(ROWS.matcher(shift(text, yearsLater)), yearsLater);
    }

    /** The text with every year of every match moved. */
    private static String moved(Matcher matches, int yearsLater) {
        return matches.replaceAll(match -> Matcher.quoteReplacement(YEAR.matcher(match.group())
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
