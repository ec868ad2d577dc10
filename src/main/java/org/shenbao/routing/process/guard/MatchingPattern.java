package org.shenbao.routing.process.guard;

import java.util.regex.Pattern;

/**
 * A regular expression as its author wrote it. Where two parts of it may each be as long as they like, a text that does not
 * match is tried in every division between them.
 */
record MatchingPattern(String text) {

    /** Escapes and classes of characters are one character, whatever is written in them. */
    private static final Pattern CHARACTER = Pattern.compile("\\\\.|\\[(?:\\\\.|[^\\]\\\\])*+\\]", Pattern.DOTALL);

    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+{]");
    /** With the mark that only says how it tries. */
    private static final Pattern UNBOUNDED = Pattern.compile("(?:[*+]|\\{\\d*,\\d*\\})[?+]?");

    private static final Pattern OPTIONAL = Pattern.compile("(?<![*+}(?])\\?");
    private static final int MOST_OPTIONAL = 5;

    boolean isPlain() {
        String bare = CHARACTER.matcher(text).replaceAll("c");
        return !REPEATED_GROUP.matcher(bare).find()
                && count(UNBOUNDED, bare) <= 1
                && count(OPTIONAL, bare) <= MOST_OPTIONAL;
    }

    private static long count(Pattern part, String text) {
        return part.matcher(text).results().count();
    }
}
