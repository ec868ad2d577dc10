package org.shenbao.catalogue;

import java.time.Instant;

/**
 * A hard cut-off of an open round.
 *
 * @param milestone key of the milestone
 * @param at exclusive: what arrives at this instant is late
 */
public record Cutoff(long roundId, String milestone, Instant at) {}
