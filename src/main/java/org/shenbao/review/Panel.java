package org.shenbao.review;

import java.time.Instant;

/**
 * A panel of experts (评审组) over applications of one category of a round.
 *
 * @param serial 1 for the first panel of the category in the round
 * @param bodyCode body that organises it
 * @param size experts wanted: odd, at least three
 */
public record Panel(
        long id,
        long roundId,
        String programme,
        String category,
        int serial,
        String bodyCode,
        int size,
        PanelState state,
        String formedBy,
        Instant formedAt,
        int version) {

    /** Fewest experts that judge an application. */
    public static final int MINIMUM = 3;

    /** Business key of the panel's process instance. */
    String businessKey() {
        return "panel:" + id;
    }
}
