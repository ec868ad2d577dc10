package org.shenbao.reporting;

import java.util.Set;

/**
 * Whoever asks.
 *
 * @param ownBody the body the reader works for: every other body of its level is compared without its name
 * @param bodies bodies whose applications the reader may see, by where they come from: the own one and those below it
 */
public record Reader(String ownBody, Set<String> bodies) {

    public Reader {
        bodies = Set.copyOf(bodies);
    }

    public boolean sees(String body) {
        return bodies.contains(body);
    }
}
