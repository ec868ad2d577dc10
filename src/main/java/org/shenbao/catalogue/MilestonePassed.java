package org.shenbao.catalogue;

import java.time.Instant;

/**
 * A hard cut-off of a round has fired. Published once, in the transaction that records the firing; whoever keeps
 * something open past it closes it here.
 *
 * @param milestone key of the milestone, such as {@code district-submission-cutoff}
 * @param planned the instant from which on nothing counts
 */
public record MilestonePassed(long roundId, String milestone, Instant planned) {}
