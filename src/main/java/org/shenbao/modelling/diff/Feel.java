package org.shenbao.modelling.diff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell's text without what makes no difference. */
final class Feel {

    private static final Pattern PART = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[^\"]+|\"");

    private Feel() {}

    /** Spaces outside of quotes mean nothing beside an operator; a dash is an empty cell. */
    static String canonical(String text) {
        StringBuilder canonical = new StringBuilder();
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            String part = parts.group();
            canonical.append(
                    part.startsWith("\"") && part.length() > 1
                            ? part
                            : part.replaceAll("\\s+", " ").replaceAll(" ?([<>=,()\\[\\]+*/-]) ?", "$1"));
        }
        String stripped = canonical.toString().strip();
        return stripped.equals("-") ? "" : stripped;
    }
}
