package org.shenbao.audit;

/**
 * Where a chain ends.
 *
 * @param seq place of its last row
 * @param hash hash of its last row
 */
record ChainHead(String chain, long seq, String hash) {}
