package org.shenbao.demo.past;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a route where an application stays.
 *
 * @param key tells it from every other stop of the route: a called diagram may be called twice
 * @param processKey diagram of the node
 * @param rootNode node in the programme's own diagram
 * @param milestone key of the milestone that is due there
 * @param exits what may come next
 */
public record Stop(
        String key,
        String processKey,
        String nodeId,
        String nodeName,
        String stage,
        String waitingOn,
        String rootNode,
        Pace pace,
        @Nullable String milestone,
        List<Exit> exits) {

    /** What decides how long it takes. */
    public enum Pace {
        /** Officials work off what lies on the desk, one after the other. */
        DESK,
        /** The applicant corrects or reports. */
        APPLICANT,
        /** The office sends a whole package on a few days, the last of them the deadline. */
        PACKAGE,
        /** The office above registers what arrived. */
        ARRIVAL,
        /** A panel ranks everything of a category at once. */
        PANEL,
        /** A notice hangs out and is concluded for all of it. */
        NOTICE
    }

    /**
     * A way out of a stop.
     *
     * @param outcome what the official decided; null where nobody decides
     * @param next key of the next stop, null at the end
     * @param ending outcome of the application at the end
     * @param likelihood of all exits of a stop together 1
     */
    public record Exit(
            @Nullable String outcome,
            @Nullable String next,
            @Nullable String ending,
            double likelihood) {

        /** Whether it brings the application back to the applicant. */
        public boolean returns() {
            return "return".equals(outcome);
        }
    }
}
