package org.shenbao.reporting.log;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** What comes of one thing after the other, each looked at only when the one before is used up. */
final class Flattened<A, B> implements Iterator<B> {

    private final Iterator<A> outer;
    private final Function<A, Iterator<B>> inner;
    private Iterator<B> current = Collections.emptyIterator();

    Flattened(Iterator<A> outer, Function<A, Iterator<B>> inner) {
        this.outer = outer;
        this.inner = inner;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && outer.hasNext()) {
            current = inner.apply(outer.next());
        }
        return current.hasNext();
    }

    @Override
    public B next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
