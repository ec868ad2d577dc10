package org.shenbao.document;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Faces and sizes of a paper.
 *
 * @param heading1 of chapters
 * @param heading2 of what is in them
 */
public record PaperStyle(Face body, Face heading1, Face heading2) {

    /** Sizes by their Chinese names, in points. */
    private static final Map<String, Double> SIZES = Map.ofEntries(
            Map.entry("初号", 42.0),
            Map.entry("小初", 36.0),
            Map.entry("1号", 26.0),
            Map.entry("小1", 24.0),
            Map.entry("2号", 22.0),
            Map.entry("小2", 18.0),
            Map.entry("3号", 16.0),
            Map.entry("小3", 15.0),
            Map.entry("4号", 14.0),
            Map.entry("小4", 12.0),
            Map.entry("5号", 10.5),
            Map.entry("小5", 9.0));

    private static final Pattern PRINTED = Pattern.compile("([初小]?[0-9初]?号?)(仿宋|黑|楷|宋)体?.*");

    /** What notices ask for: text in 3号仿宋体, chapters in 3号黑体, parts in 3号楷体. */
    public static final PaperStyle OFFICIAL = new PaperStyle(new Face("仿宋", 16), new Face("黑", 16), new Face("楷", 16));

    /** Faces as a notice prints them, such as 3号仿宋体; {@link #OFFICIAL} where it says nothing. */
    public static PaperStyle of(@Nullable Object body, @Nullable Object heading1, @Nullable Object heading2) {
        return new PaperStyle(
                face(body, OFFICIAL.body()), face(heading1, OFFICIAL.heading1()), face(heading2, OFFICIAL.heading2()));
    }

    private static Face face(@Nullable Object printed, Face otherwise) {
        if (printed == null) {
            return otherwise;
        }
        Matcher matcher = PRINTED.matcher(printed.toString()
                .replace("一", "1")
                .replace("二", "2")
                .replace("三", "3")
                .replace("四", "4")
                .replace("五", "5"));
        if (!matcher.matches() || !SIZES.containsKey(matcher.group(1))) {
            throw new IllegalArgumentException("no face and size: " + printed);
        }
        return new Face(matcher.group(2), SIZES.get(matcher.group(1)));
    }

    /**
     * @param name 仿宋, 黑, 楷 or 宋
     * @param points size
     */
    public record Face(String name, double points) {

        WordStyle word() {
            return new WordStyle(
                    switch (name) {
                        case "黑" -> WordStyle.HEI;
                        case "楷" -> WordStyle.KAI;
                        case "宋" -> WordStyle.SONG;
                        default -> WordStyle.FANG_SONG;
                    },
                    points,
                    false);
        }

        /** Class of the house style that sets the face. */
        String cssClass() {
            return switch (name) {
                case "黑" -> "hei";
                case "楷" -> "kai";
                default -> "fang-song";
            };
        }
    }
}
