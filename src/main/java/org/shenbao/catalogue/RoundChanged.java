package org.shenbao.catalogue;

/** A round was opened or one of its milestones moved; published in the transaction that did it. */
public record RoundChanged(long roundId) {}
