package org.shenbao.routing.process.guard;

/** How far two words are apart. */
final class Similarity {

    private Similarity() {}

    /** Whether they are no more than so many letters apart. */
    static boolean isNear(String one, String other, int most) {
        return Math.abs(one.length() - other.length()) <= most && distance(one, other) <= most;
    }

    /** Letters to insert, delete or replace to turn one into the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j < current.length; j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
